namespace NomadNodes.Testing.Records;

/// <summary>A job, as GET /v1/job/:id shows it.</summary>
public sealed record NomadJob : NomadRecord
{
    /// <summary>Unique in its namespace.</summary>
    public string ID { get; init; } = "";

    /// <summary>The ID, unless somebody chose another.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where its ID is unique.</summary>
    public string Namespace { get; init; } = "";

    /// <summary><c>service</c>, <c>batch</c>, <c>system</c> or <c>sysbatch</c>.</summary>
    public string Type { get; init; } = "";

    /// <summary>1 to 100, the highest first.</summary>
    public int Priority { get; init; }

    /// <summary>Where it may run; <c>*</c> and <c>?</c> stand for text.</summary>
    public IReadOnlyList<string> Datacenters { get; init => field = value ?? []; } = [];

    /// <summary>Whose nodes it may run on.</summary>
    public string NodePool { get; init; } = "";

    /// <summary><c>pending</c>, <c>running</c> or <c>dead</c>.</summary>
    public string Status { get; init; } = "";

    /// <summary>Whether somebody stopped it.</summary>
    public bool Stop { get; init; }

    /// <summary>Counts the registrations that changed something, from 0.</summary>
    public ulong Version { get; init; }

    /// <summary>Its own metadata; null without.</summary>
    public IReadOnlyDictionary<string, string>? Meta { get; init; }

    /// <summary>What it consists of.</summary>
    public IReadOnlyList<NomadTaskGroup> TaskGroups { get; init => field = value ?? []; } = [];

    /// <summary>Of the write that made it.</summary>
    public ulong CreateIndex { get; init; }

    /// <summary>Of the write that last changed it.</summary>
    public ulong ModifyIndex { get; init; }

    /// <summary>Of the last registration that changed something.</summary>
    public ulong JobModifyIndex { get; init; }
}
