namespace NomadNodes.Model;

/// <summary>Nomad keeps an old and a new form of processors and networks; a client may send either, and the server fills in the other.</summary>
internal static class NodeResourcesCanonical
{
    private const string DefaultAlias = "default";

    internal static NodeResources Registered(NodeResources sent) => sent with
    {
        Cpu = CpuTopology.Cpu(sent),
        Processors = Processors(sent),
        NodeNetworks = sent.NodeNetworks ?? NodeNetworks(sent.Networks),
    };

    internal static NodeResources Copied(NodeResources stored)
    {
        var cpu = CpuTopology.Cpu(stored);
        var emptyNetworks = stored.Networks is { Count: 0 };
        if (ReferenceEquals(cpu, stored.Cpu) && !emptyNetworks)
            return stored;
        return stored with { Cpu = cpu, Networks = emptyNetworks ? null : stored.Networks };
    }

    private static NodeProcessorResources Processors(NodeResources sent)
    {
        var topology = sent.Processors.Topology;
        if (topology is null && sent.Cpu is { CpuShares: not 0, TotalCpuCores: not 0 })
            return new() { Topology = CpuTopology.Made(sent.Cpu) };
        // Only a client of the old kind, which knows no NodeNetworks, gets an empty topology in place of one without cores.
        return topology?.Cores is { Count: > 0 } || sent.NodeNetworks is not null ? sent.Processors : new() { Topology = Topology.Empty };
    }

    private static NodeNetworkResource[]? NodeNetworks(IReadOnlyList<NetworkResource>? networks)
        => networks is { Count: > 0 } ? [.. networks.Select(NodeNetwork)] : null;

    private static NodeNetworkResource NodeNetwork(NetworkResource network) => new()
    {
        Mode = network.Mode,
        Device = network.Device,
        Speed = network.MBits,
        Addresses = network.IP.Length == 0 ? null : [new() { Alias = DefaultAlias, Address = network.IP }],
    };
}
