using NomadNodes.Model;
using NomadNodes.Model.Json;

namespace NomadNodes.Services.NodeClients;

/// <summary>The figures of a node's machine, as its client tells them.</summary>
internal sealed class HostStats(NodeLoad load)
{
    private const long MiB = 1L << 20;
    private const double DiskShare = 0.31;

    public byte[] Of(Node node) => WireBytes.Of(node, Write);

    private void Write(GoWriter w, Node node)
    {
        var (cpu, memory) = load.Of(node);
        var now = load.Now;
        var ticks = cpu * (node.NodeResources?.Cpu?.CpuShares ?? 0);
        w.BeginObject();
        WriteMemory(w, (node.NodeResources?.Memory?.MemoryMB ?? 0) * MiB, memory);
        WriteCpus(w, node, cpu, ticks);
        w.Name("DiskStats"u8);
        w.BeginArray();
        WriteDisk(w, node);
        w.EndArray();
        w.Name("AllocDirStats"u8);
        WriteDisk(w, node);
        w.Numbers<long>("DeviceStats"u8, []);
        w.Member("Uptime"u8, Math.Max(1, (long)(now.ToUnixTimeSeconds() - (node.StatusUpdatedAt == 0 ? now.ToUnixTimeSeconds() - 1 : node.StatusUpdatedAt)) + 600));
        w.Member("Timestamp"u8, Timestamp.FromDateTimeOffset(now).ToUnixNanoseconds());
        w.Member("CPUTicksConsumed"u8, (double?)ticks);
        w.EndObject();
    }

    private static void WriteMemory(GoWriter w, long total, double used)
    {
        w.Name("Memory"u8);
        w.BeginObject();
        w.Member("Total"u8, total);
        w.Member("Available"u8, total - (long)(used * total));
        w.Member("Used"u8, (long)(used * total));
        w.Member("Free"u8, (total - (long)(used * total)) / 2);
        w.EndObject();
    }

    private static void WriteCpus(GoWriter w, Node node, double busy, double ticks)
    {
        var cores = Math.Max(1, (int)(node.NodeResources?.Cpu?.TotalCpuCores ?? 1));
        w.Name("CPU"u8);
        w.BeginArray();
        for (var core = 0; core < cores; core++)
        {
            w.BeginObject();
            w.Member("CPU"u8, $"cpu{core}");
            w.Member("User"u8, (double?)(75 * busy));
            w.Member("System"u8, (double?)(25 * busy));
            w.Member("Idle"u8, (double?)(100 - (100 * busy)));
            w.Member("TotalPercent"u8, (double?)(100 * busy));
            w.Member("TotalTicks"u8, (double?)(ticks / cores));
            w.EndObject();
        }

        w.EndArray();
    }

    private static void WriteDisk(GoWriter w, Node node)
    {
        var size = (node.NodeResources?.Disk?.DiskMB ?? 0) * MiB;
        var used = (long)(DiskShare * size);
        w.BeginObject();
        w.Member("Device"u8, node.Attributes?.GetValueOrDefault("unique.storage.volume") ?? "/dev/sda1");
        w.Member("Mountpoint"u8, "/");
        w.Member("Size"u8, size);
        w.Member("Used"u8, used);
        w.Member("Available"u8, size - used);
        w.Member("UsedPercent"u8, (double?)(100 * DiskShare));
        w.Member("InodesUsedPercent"u8, (double?)(10 * DiskShare));
        w.EndObject();
    }
}
