using NomadNodes.Model;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Services.Allocations;

/// <summary>The ports of a node that allocations hold, and those that are free: the lowest comes first.</summary>
internal sealed class NodePorts
{
    // Nomad's default where a node does not say it.
    private const long DefaultFirst = 20000;

    private readonly HashSet<long> _taken;
    private long _next;

    public NodePorts(Node node, IEnumerable<Allocation> allocs)
    {
        _next = node.NodeResources is { MinDynamicPort: > 0 } resources ? resources.MinDynamicPort : DefaultFirst;
        _taken = [.. allocs.Where(alloc => !alloc.IsClientTerminal).SelectMany(PortsOf)];
    }

    public long Take()
    {
        while (!_taken.Add(_next)) _next++;
        return _next;
    }

    private static IEnumerable<long> PortsOf(Allocation alloc)
    {
        if (alloc.AllocatedResources is not { } held) return [];
        var networks = (held.Tasks?.Values.SelectMany(task => task.Networks ?? []) ?? []).Concat(held.Shared.Networks ?? []);
        return networks.SelectMany(network => (network.ReservedPorts ?? []).Concat(network.DynamicPorts ?? [])).Select(port => port.Value);
    }
}
