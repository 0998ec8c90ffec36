using NomadNodes.Model.Json;

namespace NomadNodes.Model;

/// <summary>NUMA nodes and cores of a machine. Speeds are in MHz; the wire has the members in alphabetical order.</summary>
internal sealed record Topology : IWireForm
{
    /// <summary>Shown sorted, and as <c>[]</c> when null.</summary>
    public IReadOnlyList<byte>? Nodes { get; init; }

    public IReadOnlyList<IReadOnlyList<byte>?>? Distances { get; init; }

    /// <summary>Shown in the order in which the client sent them.</summary>
    public IReadOnlyList<Core>? Cores { get; init; }

    public ulong OverrideTotalCompute { get; init; }

    /// <summary>Spelled as Nomad spells it.</summary>
    public ulong OverrideWitholdCompute { get; init; }

    internal static Topology Empty { get; } = new();

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.List("Cores"u8, Cores);
        w.Name("Distances"u8);
        WriteDistances(w);
        w.Numbers("Nodes"u8, SortedNodes());
        w.Member("OverrideTotalCompute"u8, OverrideTotalCompute);
        w.Member("OverrideWitholdCompute"u8, OverrideWitholdCompute);
        w.EndObject();
    }

    private void WriteDistances(GoWriter w)
    {
        if (Distances is null)
        {
            w.Null();
            return;
        }
        w.BeginArray();
        for (var i = 0; i < Distances.Count; i++)
            w.Numbers(Distances[i]);
        w.EndArray();
    }

    private IReadOnlyList<byte> SortedNodes()
    {
        if (Nodes is null)
            return [];
        for (var i = 1; i < Nodes.Count; i++)
        {
            if (Nodes[i - 1] >= Nodes[i])
                return [.. Nodes.Distinct().Order()];
        }
        return Nodes;
    }
}
