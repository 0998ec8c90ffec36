namespace NomadNodes.Testing.Records;

/// <summary>A job in a list, as GET /v1/jobs shows it.</summary>
public sealed record NomadJobStub : NomadRecord
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

    /// <summary>Whose nodes it may run on.</summary>
    public string NodePool { get; init; } = "";

    /// <summary><c>pending</c>, <c>running</c> or <c>dead</c>.</summary>
    public string Status { get; init; } = "";

    /// <summary>Whether somebody stopped it.</summary>
    public bool Stop { get; init; }

    /// <summary>Of the write that made it.</summary>
    public ulong CreateIndex { get; init; }

    /// <summary>Of the write that last changed it.</summary>
    public ulong ModifyIndex { get; init; }
}
