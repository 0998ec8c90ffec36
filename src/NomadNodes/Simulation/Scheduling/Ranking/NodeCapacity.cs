using System.Globalization;
using NomadNodes.Model;

namespace NomadNodes.Simulation.Scheduling.Ranking;

/// <summary>What a node has for allocations: its resources without what is reserved for the host.</summary>
internal sealed class NodeCapacity
{
    private const int DefaultMinDynamicPort = 20_000;
    private const int DefaultMaxDynamicPort = 32_000;

    internal NodeCapacity(Node node)
    {
        var has = node.NodeResources;
        var reserved = node.ReservedResources;
        Room = RoomOf(node);
        Cores = [.. (has?.Cpu.ReservableCpuCores ?? []).Except(reserved?.Cpu.ReservedCpuCores ?? [])];
        MhzPerCore = has is { Cpu.TotalCpuCores: > 0 } ? has.Cpu.CpuShares / has.Cpu.TotalCpuCores : 0;
        MaxAllocs = node.NodeMaxAllocs > 0 ? node.NodeMaxAllocs : long.MaxValue;
        MinDynamicPort = has is { MinDynamicPort: > 0 } ? (int)has.MinDynamicPort : DefaultMinDynamicPort;
        MaxDynamicPort = has is { MaxDynamicPort: > 0 } ? (int)has.MaxDynamicPort : DefaultMaxDynamicPort;
        HostPorts = Parse(reserved?.Networks.ReservedHostPorts ?? "");
    }

    internal Amount Room { get; }

    internal static Amount RoomOf(Node node)
    {
        var (has, reserved) = (node.NodeResources, node.ReservedResources);
        return new Amount(has?.Cpu.CpuShares ?? 0, has?.Memory.MemoryMB ?? 0, has?.Disk.DiskMB ?? 0)
            - new Amount(reserved?.Cpu.CpuShares ?? 0, reserved?.Memory.MemoryMB ?? 0, reserved?.Disk.DiskMB ?? 0);
    }

    internal IReadOnlyList<ushort> Cores { get; }

    internal long MhzPerCore { get; }

    internal long MaxAllocs { get; }

    internal int MinDynamicPort { get; }

    /// <summary>Itself a port that may be given.</summary>
    internal int MaxDynamicPort { get; }

    /// <summary>Ports that the host keeps.</summary>
    internal IReadOnlySet<int> HostPorts { get; }

    /// <param name="text">Ports and ranges: <c>22,80,1000-2000</c>. What is neither is skipped.</param>
    private static HashSet<int> Parse(string text)
    {
        var ports = new HashSet<int>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-');
            if (!TryPort(ends[0], out var first) || !TryPort(ends[^1], out var last)) continue;
            for (var port = first; port <= last; port++) ports.Add(port);
        }

        return ports;
    }

    private static bool TryPort(string text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port <= ushort.MaxValue;
}
