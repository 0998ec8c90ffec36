using NomadNodes.Model;
using NomadNodes.Model.Json;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Services.NodeClients;

/// <summary>The figures of an allocation's tasks, as its client tells them.</summary>
internal sealed class AllocationStats(NodeLoad load)
{
    private const long MiB = 1L << 20;

    public byte[] Of(Allocation alloc) => WireBytes.Of(alloc, Write);

    private void Write(GoWriter w, Allocation alloc)
    {
        var share = load.Of(alloc);
        var now = Timestamp.FromDateTimeOffset(load.Now).ToUnixNanoseconds();
        var tasks = alloc.AllocatedResources?.Tasks ?? new Dictionary<string, AllocatedTaskResources>();
        w.BeginObject();
        WriteUsage(w, tasks.Values.Sum(task => task.Cpu.CpuShares) * share, (long)(tasks.Values.Sum(task => task.Memory.MemoryMB) * MiB * share), share);
        w.Name("Tasks"u8);
        w.BeginObject();
        foreach (var (name, task) in tasks)
        {
            w.Name(name);
            w.BeginObject();
            WriteUsage(w, task.Cpu.CpuShares * share, (long)(task.Memory.MemoryMB * MiB * share), share);
            w.Member("Timestamp"u8, now);
            w.MemberOrNull("Pids"u8, null);
            w.EndObject();
        }

        w.EndObject();
        w.Member("Timestamp"u8, now);
        w.EndObject();
    }

    private static void WriteUsage(GoWriter w, double ticks, long memory, double share)
    {
        w.Name("ResourceUsage"u8);
        w.BeginObject();
        w.Name("MemoryStats"u8);
        w.BeginObject();
        w.Member("RSS"u8, memory);
        w.Member("Usage"u8, memory);
        w.Member("MaxUsage"u8, memory);
        w.List("Measured"u8, ["RSS", "Usage", "Max Usage"]);
        w.EndObject();
        w.Name("CpuStats"u8);
        w.BeginObject();
        w.Member("SystemMode"u8, (double?)(25 * share));
        w.Member("UserMode"u8, (double?)(75 * share));
        w.Member("TotalTicks"u8, (double?)ticks);
        w.Member("Percent"u8, (double?)(100 * share));
        w.List("Measured"u8, ["System Mode", "User Mode", "Percent"]);
        w.EndObject();
        w.EndObject();
    }
}
