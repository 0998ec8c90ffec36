using NomadNodes.Model;
using NomadNodes.Model.Json;

namespace NomadNodes.Services.Nodes;

/// <summary>What a registration changed about a node.</summary>
internal static class NodeDifference
{
    /// <summary>
    /// Whether jobs have to be looked at. Nomad: those of a node that is down, of a new one that is ready, and of a known one whose datacenter, name, class, attributes, meta, drivers,
    /// host volumes or devices are others than before.
    /// </summary>
    public static bool ConcernsJobs(Node? known, Node stored)
    {
        if (stored.Status == NodeStatus.Down) return true;
        if (known is null) return stored.Status == NodeStatus.Ready;
        return known.Datacenter != stored.Datacenter
            || known.Name != stored.Name
            || known.NodeClass != stored.NodeClass
            || !AreSame(known.Attributes, stored.Attributes, string.Equals)
            || !AreSame(known.Meta, stored.Meta, string.Equals)
            || !AreSame(known.Drivers, stored.Drivers, AreSame)
            || !AreSame(known.HostVolumes, stored.HostVolumes, AreSame)
            || !AreSame(known.NodeResources?.Devices ?? [], stored.NodeResources?.Devices ?? []);
    }

    private static bool AreSame<T>(IReadOnlyDictionary<string, T>? one, IReadOnlyDictionary<string, T>? other, Func<T, T, bool> equals)
    {
        if ((one?.Count ?? 0) != (other?.Count ?? 0)) return false;
        foreach (var (key, value) in one ?? new Dictionary<string, T>())
        {
            if (!other!.TryGetValue(key, out var second) || !equals(value, second)) return false;
        }

        return true;
    }

    private static bool AreSame(IReadOnlyList<NodeDeviceResource> one, IReadOnlyList<NodeDeviceResource> other) =>
        one.Count == other.Count && one.Zip(other).All(pair => AreSame(pair.First, pair.Second));

    private static bool AreSame<T>(T one, T other)
        where T : class, IWireForm => ReferenceEquals(one, other) || WireBytes.Of(one).AsSpan().SequenceEqual(WireBytes.Of(other));
}
