using NomadNodes.Model;

namespace NomadNodes.Services.NodeClients;

/// <summary>How a node's machine is at a moment. Sizes are bytes.</summary>
/// <param name="Cpu">From 0 to 1.</param>
/// <param name="Cores">At least one.</param>
/// <param name="Ticks">MHz in use.</param>
/// <param name="MemoryTotal">Of the machine.</param>
/// <param name="MemoryUsed">By processes.</param>
/// <param name="Device">Where the disk is.</param>
/// <param name="DiskSize">Of the disk.</param>
/// <param name="DiskUsed">Of the disk.</param>
/// <param name="Uptime">Seconds, at least one.</param>
internal readonly record struct HostFigures(
    double Cpu, int Cores, double Ticks, long MemoryTotal, long MemoryUsed, string Device, long DiskSize, long DiskUsed, long Uptime)
{
    /// <summary>The disk that Nomad's clients show.</summary>
    public const string Mountpoint = "/";

    private const long MiB = 1L << 20;
    private const double DiskShare = 0.31;

    // How long a machine has been up before its client.
    private const long UptimeBefore = 600;

    public long MemoryAvailable => MemoryTotal - MemoryUsed;

    public long MemoryFree => MemoryAvailable / 2;

    public long DiskAvailable => DiskSize - DiskUsed;

    public double DiskPercent => 100.0 * DiskUsed / Math.Max(1, DiskSize);

    public double InodesPercent => DiskPercent / 10;

    public static HostFigures Of(Node node, NodeLoad load)
    {
        var (cpu, memory) = load.Of(node);
        var resources = node.NodeResources;
        var total = (resources?.Memory?.MemoryMB ?? 0) * MiB;
        var disk = (resources?.Disk?.DiskMB ?? 0) * MiB;
        var now = load.Now.ToUnixTimeSeconds();
        return new HostFigures(
            cpu,
            Math.Max(1, (int)(resources?.Cpu?.TotalCpuCores ?? 1)),
            cpu * (resources?.Cpu?.CpuShares ?? 0),
            total,
            (long)(memory * total),
            node.Attributes?.GetValueOrDefault("unique.storage.volume") ?? "/dev/sda1",
            disk,
            (long)(DiskShare * disk),
            Math.Max(1, (node.StatusUpdatedAt == 0 ? 1 : now - node.StatusUpdatedAt) + UptimeBefore));
    }
}
