using NomadNodes.Model;
using NomadNodes.Model.Scheduling;
using NomadNodes.Simulation.Scheduling.Ranking;

namespace NomadNodes.Simulation.Scheduling.Placing;

/// <summary>The ports that an allocation gets of a node that has enough of them.</summary>
internal sealed class PortOffer
{
    private const int RandomTries = 20;

    private readonly Dictionary<PortAsk, int> _values = [];
    private readonly PlacementNode _node;

    private PortOffer(PlacementNode node) => _node = node;

    /// <summary>Those of the group's network; null if it asks for none.</summary>
    internal IReadOnlyList<AllocatedPortMapping>? Mappings { get; private set; }

    internal static PortOffer Take(GroupAsk ask, PlacementNode node, Random random)
    {
        var offer = new PortOffer(node);
        var taken = new HashSet<int>(ask.Ports.Where(port => port.IsStatic).Select(port => (int)port.Port.Value));
        foreach (var port in ask.Ports) offer._values[port] = port.IsStatic ? (int)port.Port.Value : offer.Dynamic(taken, random);
        var mappings = offer._values.Where(entry => entry.Key.Task.Length == 0).Select(entry => offer.Mapping(entry.Key.Port, entry.Value)).ToList();
        if (mappings.Count > 0) offer.Mappings = mappings;
        return offer;
    }

    /// <summary>The networks that were asked for, with the ports and the address that they got.</summary>
    /// <remarks><paramref name="task"/>: empty for the group's.</remarks>
    internal IReadOnlyList<NetworkResource>? Networks(string task, IReadOnlyList<NetworkResource>? asked)
    {
        if (asked is null || asked.Count == 0) return null;
        var host = _node.Node.NodeResources?.Networks is [var first, ..] ? first : null;
        return [.. asked.Select(network => network with
        {
            Device = host?.Device ?? "",
            IP = Address(""),
            ReservedPorts = Given(task, network.ReservedPorts, isStatic: true),
            DynamicPorts = Given(task, network.DynamicPorts, isStatic: false),
        })];
    }

    private IReadOnlyList<Port>? Given(string task, IReadOnlyList<Port>? ports, bool isStatic) =>
        ports is null ? null : [.. ports.Select(port => Filled(port, _values[new PortAsk(task, port, isStatic)]))];

    private static Port Filled(Port port, int value) => port with { Value = value, To = To(port, value) };

    /// <summary>Nomad: -1 is the same port inside.</summary>
    private static long To(Port port, int value) => port.To == -1 ? value : port.To;

    private AllocatedPortMapping Mapping(Port port, int value) =>
        new() { Label = port.Label, Value = value, To = To(port, value), HostIP = Address(port.HostNetwork), IgnoreCollision = port.IgnoreCollision };

    private int Dynamic(HashSet<int> taken, Random random)
    {
        var (min, max) = (_node.Capacity.MinDynamicPort, _node.Capacity.MaxDynamicPort);
        for (var i = 0; i < RandomTries; i++)
        {
            var port = random.Next(min, max + 1);
            if (!Fit.IsTaken(port, _node) && taken.Add(port)) return port;
        }

        var free = min;
        while (Fit.IsTaken(free, _node) || !taken.Add(free)) free++;
        return free;
    }

    private string Address(string hostNetwork)
    {
        var alias = hostNetwork.Length > 0 ? hostNetwork : "default";
        var addresses = (_node.Node.NodeResources?.NodeNetworks ?? []).SelectMany(network => network.Addresses ?? []);
        return addresses.FirstOrDefault(address => address.Alias == alias)?.Address
            ?? (_node.Node.NodeResources?.Networks is [var first, ..] ? first.IP : "");
    }
}
