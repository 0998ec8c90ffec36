namespace NomadNodes.Simulation.Scheduling.Ranking;

/// <summary>Whether there is room for a group on a node.</summary>
internal static class Fit
{
    internal const string Cpu = "cpu";
    internal const string Memory = "memory";
    internal const string Disk = "disk";

    /// <summary>What there is too little of, as metrics name it; null if the group fits. Nomad: the first of these, in this order.</summary>
    internal static string? Exhausted(GroupAsk ask, PlacementNode node) =>
        ExhaustedPorts(ask, node)
        ?? ExhaustedDevices(ask, node)
        ?? (ask.Cores > node.Capacity.Cores.Count(core => !node.Usage.Cores.Contains(core)) ? "cores" : null)
        ?? (node.Usage.Allocs >= node.Capacity.MaxAllocs ? "max allocation exceeded" : null)
        ?? ExhaustedRoom(node.Usage.Used + ask.On(node.Capacity), node.Capacity.Room);

    private static string? ExhaustedRoom(Amount needed, Amount room)
    {
        if (needed.Cpu > room.Cpu) return Cpu;
        if (needed.Memory > room.Memory) return Memory;
        return needed.Disk > room.Disk ? Disk : null;
    }

    private static string? ExhaustedPorts(GroupAsk ask, PlacementNode node)
    {
        if (ask.Ports.Count == 0) return null;
        var wanted = new HashSet<int>();
        foreach (var (_, port, isStatic) in ask.Ports)
        {
            var value = (int)port.Value;
            if (!isStatic || port.IgnoreCollision) continue;
            if (!wanted.Add(value) || IsTaken(value, node)) return $"network: reserved port collision {port.Label}={value}";
        }

        return HasDynamicPorts(ask.DynamicPorts, wanted, node) ? null : "network: dynamic port selection failed";
    }

    private static bool HasDynamicPorts(int count, HashSet<int> wanted, PlacementNode node)
    {
        for (var port = node.Capacity.MinDynamicPort; count > 0 && port <= node.Capacity.MaxDynamicPort; port++)
        {
            if (!wanted.Contains(port) && !IsTaken(port, node)) count--;
        }

        return count == 0;
    }

    internal static bool IsTaken(int port, PlacementNode node) => node.Usage.Ports.Contains(port) || node.Capacity.HostPorts.Contains(port);

    private static string? ExhaustedDevices(GroupAsk ask, PlacementNode node)
    {
        if (ask.Devices.Count == 0) return null;
        var taken = new HashSet<string>(node.Usage.Devices);
        return ask.Devices.All(request => DeviceOffer.Take(request, node.Node, taken) is not null) ? null : "devices: no devices match request";
    }
}
