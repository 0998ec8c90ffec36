namespace NomadNodes.Testing.Records;

/// <summary>An allocation: what lists and single ones have in common.</summary>
public sealed record NomadAllocation : NomadRecord
{
    /// <summary>A UUID.</summary>
    public string ID { get; init; } = "";

    /// <summary><c>job.group[0]</c>.</summary>
    public string Name { get; init; } = "";

    public string Namespace { get; init; } = "";

    public string JobID { get; init; } = "";

    public string TaskGroup { get; init; } = "";

    public string NodeID { get; init; } = "";

    public string NodeName { get; init; } = "";

    public string EvalID { get; init; } = "";

    /// <summary>What the scheduler wants: <c>run</c>, <c>stop</c> or <c>evict</c>.</summary>
    public string DesiredStatus { get; init; } = "";

    public string DesiredDescription { get; init; } = "";

    /// <summary>What the client says: <c>pending</c>, <c>running</c>, <c>complete</c>, <c>failed</c>, <c>lost</c> or <c>unknown</c>.</summary>
    public string ClientStatus { get; init; } = "";

    public string ClientDescription { get; init; } = "";

    /// <summary>Null while nobody judged its health.</summary>
    public NomadAllocationHealth? DeploymentStatus { get; init; }

    /// <summary>The one that replaces it, or empty.</summary>
    public string NextAllocation { get; init; } = "";

    public ulong CreateIndex { get; init; }

    public ulong ModifyIndex { get; init; }

    /// <summary>It runs, and is to go on.</summary>
    internal bool IsRunning => ClientStatus == "running" && DesiredStatus == "run";
}
