using NomadNodes.Model;
using NomadNodes.Model.Json;

namespace NomadNodes.Services.NodeClients;

/// <summary>The figures of a node's machine, as its client tells them.</summary>
internal sealed class HostStats(NodeLoad load)
{
    public byte[] Of(Node node) => WireBytes.Of(HostFigures.Of(node, load), Write);

    private void Write(GoWriter w, HostFigures host)
    {
        w.BeginObject();
        WriteMemory(w, host);
        WriteCpus(w, host);
        w.Name("DiskStats"u8);
        w.BeginArray();
        WriteDisk(w, host);
        w.EndArray();
        w.Name("AllocDirStats"u8);
        WriteDisk(w, host);
        w.Numbers<long>("DeviceStats"u8, []);
        w.Member("Uptime"u8, host.Uptime);
        w.Member("Timestamp"u8, Timestamp.FromDateTimeOffset(load.Now).ToUnixNanoseconds());
        w.Member("CPUTicksConsumed"u8, (double?)host.Ticks);
        w.EndObject();
    }

    private static void WriteMemory(GoWriter w, in HostFigures host)
    {
        w.Name("Memory"u8);
        w.BeginObject();
        w.Member("Total"u8, host.MemoryTotal);
        w.Member("Available"u8, host.MemoryAvailable);
        w.Member("Used"u8, host.MemoryUsed);
        w.Member("Free"u8, host.MemoryFree);
        w.EndObject();
    }

    private static void WriteCpus(GoWriter w, in HostFigures host)
    {
        w.Name("CPU"u8);
        w.BeginArray();
        for (var core = 0; core < host.Cores; core++)
        {
            w.BeginObject();
            w.Member("CPU"u8, $"cpu{core}");
            w.Member("User"u8, (double?)(75 * host.Cpu));
            w.Member("System"u8, (double?)(25 * host.Cpu));
            w.Member("Idle"u8, (double?)(100 - (100 * host.Cpu)));
            w.Member("TotalPercent"u8, (double?)(100 * host.Cpu));
            w.Member("TotalTicks"u8, (double?)(host.Ticks / host.Cores));
            w.EndObject();
        }

        w.EndArray();
    }

    private static void WriteDisk(GoWriter w, in HostFigures host)
    {
        w.BeginObject();
        w.Member("Device"u8, host.Device);
        w.Member("Mountpoint"u8, HostFigures.Mountpoint);
        w.Member("Size"u8, host.DiskSize);
        w.Member("Used"u8, host.DiskUsed);
        w.Member("Available"u8, host.DiskAvailable);
        w.Member("UsedPercent"u8, (double?)host.DiskPercent);
        w.Member("InodesUsedPercent"u8, (double?)host.InodesPercent);
        w.EndObject();
    }
}
