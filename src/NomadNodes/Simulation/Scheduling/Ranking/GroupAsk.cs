using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Simulation.Scheduling.Feasibility;

namespace NomadNodes.Simulation.Scheduling.Ranking;

/// <summary>What one allocation of a group needs of a node.</summary>
internal sealed class GroupAsk
{
    private readonly TaskGroup _group;

    internal GroupAsk(TaskGroup group, OperandCache operands)
    {
        _group = group;
        foreach (var task in group.Tasks ?? []) Cores += (int)(task.Resources?.Cores ?? 0);
        Ports = [.. PortsOf("", group.Networks), .. (group.Tasks ?? []).SelectMany(task => PortsOf(task.Name, task.Resources?.Networks))];
        DynamicPorts = Ports.Count(port => !port.IsStatic);
        Devices = [.. DeviceRequest.Of(group, operands)];
        SharesOnly = AmountWith(mhzPerCore: 0);
    }

    internal int Cores { get; }

    internal IReadOnlyList<PortAsk> Ports { get; }

    internal int DynamicPorts { get; }

    internal IReadOnlyList<DeviceRequest> Devices { get; }

    private Amount SharesOnly { get; }

    /// <summary>Whole cores count with the speed that they have on the node.</summary>
    internal Amount On(NodeCapacity node) => Cores == 0 ? SharesOnly : AmountWith(node.MhzPerCore);

    private static IEnumerable<PortAsk> PortsOf(string task, IReadOnlyList<NetworkResource>? networks) =>
        (networks ?? []).SelectMany(network =>
            (network.ReservedPorts ?? []).Select(port => new PortAsk(task, port, IsStatic: true))
            .Concat((network.DynamicPorts ?? []).Select(port => new PortAsk(task, port, IsStatic: false))));

    private Amount AmountWith(long mhzPerCore)
    {
        var phases = new PhaseSum();
        foreach (var task in _group.Tasks ?? [])
        {
            var asked = task.Resources ?? Resources.Empty;
            phases.Add(task.Lifecycle, new Amount(asked.Cores > 0 ? asked.Cores * mhzPerCore : asked.CPU, asked.MemoryMB, 0));
        }

        return phases.Total() + new Amount(0, 0, (_group.EphemeralDisk ?? EphemeralDisk.Empty).SizeMB);
    }
}
