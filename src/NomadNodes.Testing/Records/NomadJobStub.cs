namespace NomadNodes.Testing.Records;

/// <summary>A job in a list, as GET /v1/jobs shows it.</summary>
public sealed record NomadJobStub : NomadRecord
{
    public string ID { get; init; } = "";

    public string Name { get; init; } = "";

    public string Namespace { get; init; } = "";

    /// <summary><c>service</c>, <c>batch</c>, <c>system</c> or <c>sysbatch</c>.</summary>
    public string Type { get; init; } = "";

    public int Priority { get; init; }

    public string NodePool { get; init; } = "";

    /// <summary><c>pending</c>, <c>running</c> or <c>dead</c>.</summary>
    public string Status { get; init; } = "";

    /// <summary>Whether somebody stopped it.</summary>
    public bool Stop { get; init; }

    public ulong CreateIndex { get; init; }

    public ulong ModifyIndex { get; init; }
}
