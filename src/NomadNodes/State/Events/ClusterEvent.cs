using NomadNodes.Model.Json;

namespace NomadNodes.State.Events;

/// <summary>One thing that a write did, as the event stream tells it.</summary>
internal sealed class ClusterEvent : IWireForm
{
    /// <summary>One of <see cref="EventTopic"/>.</summary>
    public required string Topic { get; init; }

    /// <summary>One of <see cref="EventType"/>.</summary>
    public required string Type { get; init; }

    /// <summary>The ID or name of the object.</summary>
    public required string Key { get; init; }

    /// <summary>The object's; empty for objects that are in none.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>Further keys under which the event is found.</summary>
    public IReadOnlyList<string>? FilterKeys { get; init; }

    /// <summary>The index of the write.</summary>
    public required ulong Index { get; init; }

    /// <summary>An object with the changed one under its topic. Immutable: written when the first reader wants it, which is often never.</summary>
    public required IWireForm Payload { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Topic"u8, Topic);
        w.Member("Type"u8, Type);
        w.Member("Key"u8, Key);
        w.Member("Namespace"u8, Namespace);
        w.List("FilterKeys"u8, FilterKeys);
        w.Member("Index"u8, Index);
        w.Member("Payload"u8, Payload);
        w.EndObject();
    }
}
