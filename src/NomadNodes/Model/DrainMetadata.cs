using NomadNodes.Model.Json;

namespace NomadNodes.Model;

/// <summary>How the last drain of a node began, and how it ended.</summary>
internal sealed record DrainMetadata : IWireForm
{
    /// <summary>Whole seconds.</summary>
    public Timestamp StartedAt { get; init; }

    /// <summary>Whole seconds.</summary>
    public Timestamp UpdatedAt { get; init; }

    /// <summary><c>draining</c>, <c>complete</c> or <c>canceled</c>.</summary>
    public string Status { get; init => field = value ?? ""; } = "";

    /// <summary>Who asked, as an identity: <c>token:…</c>, <c>client:…</c>, <c>token:acls-disabled</c>.</summary>
    public string AccessorID { get; init => field = value ?? ""; } = "";

    public IReadOnlyDictionary<string, string>? Meta { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("StartedAt"u8, StartedAt);
        w.Member("UpdatedAt"u8, UpdatedAt);
        w.Member("Status"u8, Status);
        w.Member("AccessorID"u8, AccessorID);
        w.Map("Meta"u8, Meta);
        w.EndObject();
    }
}
