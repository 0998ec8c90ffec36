namespace NomadNodes.Model;

/// <summary>The two forms of a node's processors: the sums of Cpu, and the cores of Topology.</summary>
internal static class CpuTopology
{
    private const byte SelfDistance = 10;

    /// <summary>
    /// The sums that follow from a topology's cores. Nomad: shares count all cores, also disabled ones, and take no notice of the withheld compute.
    /// Gives back the Cpu at hand when there are no cores, or when it says the same already.
    /// </summary>
    internal static NodeCpuResources Cpu(NodeResources resources)
    {
        if (resources.Processors.Topology is not { Cores: { Count: > 0 } cores } topology)
            return resources.Cpu;
        ushort[] usable = [.. cores.Where(core => !core.Disable).Select(core => core.ID).Order()];
        var shares = topology.OverrideTotalCompute;
        for (var i = 0; topology.OverrideTotalCompute == 0 && i < cores.Count; i++)
            shares += cores[i].Speed;
        var derived = new NodeCpuResources { CpuShares = unchecked((long)shares), TotalCpuCores = (ushort)usable.Length, ReservableCpuCores = usable };
        return Same(resources.Cpu, derived) ? resources.Cpu : derived;
    }

    /// <summary>The topology that the server makes up for a client that sent sums only: one NUMA node whose cores share the compute evenly.</summary>
    internal static Topology Made(NodeCpuResources cpu)
    {
        ushort[] ids = cpu.ReservableCpuCores is { Count: > 0 } reservable
            ? [.. reservable]
            : [.. Enumerable.Range(0, cpu.TotalCpuCores).Select(id => (ushort)id)];
        var speed = unchecked((ulong)(cpu.CpuShares / ids.Length));
        return new()
        {
            Nodes = [0],
            Distances = [new[] { SelfDistance }],
            Cores = [.. ids.Select(id => new Core { ID = id, Grade = true, GuessSpeed = speed })],
            OverrideTotalCompute = unchecked((ulong)cpu.CpuShares),
            // Nomad: unsigned, so that a division with a rest wraps around.
            OverrideWitholdCompute = unchecked(speed * cpu.TotalCpuCores - (ulong)cpu.CpuShares),
        };
    }

    private static bool Same(NodeCpuResources left, NodeCpuResources right)
        => left.CpuShares == right.CpuShares
            && left.TotalCpuCores == right.TotalCpuCores
            && left.ReservableCpuCores is not null
            && left.ReservableCpuCores.SequenceEqual(right.ReservableCpuCores!);
}
