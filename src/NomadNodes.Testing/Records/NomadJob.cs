namespace NomadNodes.Testing.Records;

/// <summary>A job, as GET /v1/job/:id shows it.</summary>
public sealed record NomadJob : NomadRecord
{
    public string ID { get; init; } = "";

    public string Name { get; init; } = "";

    public string Namespace { get; init; } = "";

    /// <summary><c>service</c>, <c>batch</c>, <c>system</c> or <c>sysbatch</c>.</summary>
    public string Type { get; init; } = "";

    public int Priority { get; init; }

    public IReadOnlyList<string> Datacenters { get; init => field = value ?? []; } = [];

    public string NodePool { get; init; } = "";

    /// <summary><c>pending</c>, <c>running</c> or <c>dead</c>.</summary>
    public string Status { get; init; } = "";

    /// <summary>Whether somebody stopped it.</summary>
    public bool Stop { get; init; }

    public ulong Version { get; init; }

    public IReadOnlyDictionary<string, string>? Meta { get; init; }

    public IReadOnlyList<NomadTaskGroup> TaskGroups { get; init => field = value ?? []; } = [];

    public ulong CreateIndex { get; init; }

    public ulong ModifyIndex { get; init; }

    /// <summary>Of the last registration that changed something.</summary>
    public ulong JobModifyIndex { get; init; }
}
