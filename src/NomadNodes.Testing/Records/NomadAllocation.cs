namespace NomadNodes.Testing.Records;

/// <summary>An allocation: what lists and single ones have in common.</summary>
public sealed record NomadAllocation : NomadRecord
{
    /// <summary>A UUID.</summary>
    public string ID { get; init; } = "";

    /// <summary><c>job.group[0]</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>The job's.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>What it is an allocation of.</summary>
    public string JobID { get; init; } = "";

    /// <summary>Which group of the job it is.</summary>
    public string TaskGroup { get; init; } = "";

    /// <summary>Where it is.</summary>
    public string NodeID { get; init; } = "";

    /// <summary>What people call that node.</summary>
    public string NodeName { get; init; } = "";

    /// <summary>The evaluation that placed it.</summary>
    public string EvalID { get; init; } = "";

    /// <summary>What the scheduler wants: <c>run</c>, <c>stop</c> or <c>evict</c>.</summary>
    public string DesiredStatus { get; init; } = "";

    /// <summary>Why the scheduler wants that.</summary>
    public string DesiredDescription { get; init; } = "";

    /// <summary>What the client says: <c>pending</c>, <c>running</c>, <c>complete</c>, <c>failed</c>, <c>lost</c> or <c>unknown</c>.</summary>
    public string ClientStatus { get; init; } = "";

    /// <summary>Why the client says that.</summary>
    public string ClientDescription { get; init; } = "";

    /// <summary>Null while nobody judged its health.</summary>
    public NomadAllocationHealth? DeploymentStatus { get; init; }

    /// <summary>The one that replaces it, or empty.</summary>
    public string NextAllocation { get; init; } = "";

    /// <summary>Of the write that made it.</summary>
    public ulong CreateIndex { get; init; }

    /// <summary>Of the write that last changed it.</summary>
    public ulong ModifyIndex { get; init; }

    /// <summary>It runs, and is to go on.</summary>
    internal bool IsRunning => ClientStatus == "running" && DesiredStatus == "run";
}
