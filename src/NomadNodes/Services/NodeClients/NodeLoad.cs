using NomadNodes.Model;
using NomadNodes.Model.Scheduling;
using NomadNodes.State;

namespace NomadNodes.Services.NodeClients;

/// <summary>How busy a simulated machine is: its allocations' share and a wave of its own that moves with the cluster's clock.</summary>
internal sealed class NodeLoad(StateStore store, TimeProvider clock, Chance chance)
{
    private const double Idle = 0.06;
    private const double WaveHeight = 0.04;
    private const double WaveSeconds = 90;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Processor and memory in use, each from 0 to 1.</summary>
    public (double Cpu, double Memory) Of(Node node)
    {
        var key = UuidKey.Of(node.ID);
        var (cpu, memory) = Asked(store.Current, key);
        var wave = WaveOf(key);
        return (Share(cpu, node.NodeResources?.Cpu?.CpuShares ?? 0, wave), Share(memory, node.NodeResources?.Memory?.MemoryMB ?? 0, wave / 2));
    }

    /// <summary>How much of what it asked for an allocation uses, from 0 to 1.</summary>
    public double Of(Allocation alloc) => 0.5 + (5 * WaveOf(UuidKey.Of(alloc.ID)));

    private static double Share(long asked, long all, double wave) => Math.Clamp(Idle + wave + (all > 0 ? 0.7 * asked / all : 0), 0.01, 0.99);

    private static (long Cpu, long Memory) Asked(Snapshot state, UuidKey node)
    {
        var (cpu, memory) = (0L, 0L);
        foreach (var alloc in state.AllocsOnNode(node))
        {
            if (alloc.ClientStatus != AllocClientStatus.Running) continue;
            foreach (var task in alloc.AllocatedResources?.Tasks?.Values ?? [])
            {
                cpu += task.Cpu.CpuShares;
                memory += task.Memory.MemoryMB;
            }
        }

        return (cpu, memory);
    }

    private double WaveOf(UuidKey key) =>
        WaveHeight * Math.Sin(2 * Math.PI * ((Now.ToUnixTimeMilliseconds() / 1000.0 / WaveSeconds) + chance.Fraction(key, 0)));
}
