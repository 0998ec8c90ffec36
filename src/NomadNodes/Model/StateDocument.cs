using System.Text.Json.Serialization;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Model;

/// <summary>
/// A state as one JSON document. With an Index it is whole, as exported: every member of every record, and all indexes; secrets may be left out. Without
/// one it is a seed: pools, nodes, namespaces and jobs as their owners would send them, in order, and allocations described in part.
/// </summary>
internal sealed record StateDocument
{
    public ulong? Index { get; init; }

    public StateIdentity? Identity { get; init; }

    public StateTableIndexes? TableIndexes { get; init; }

    public IReadOnlyList<NodePool>? NodePools { get; init; }

    public IReadOnlyList<Node>? Nodes { get; init; }

    public IReadOnlyList<Job>? Jobs { get; init; }

    public IReadOnlyList<JobSummary>? JobSummaries { get; init; }

    public IReadOnlyList<Allocation>? Allocs { get; init; }

    public IReadOnlyList<Evaluation>? Evals { get; init; }

    public IReadOnlyList<Deployment>? Deployments { get; init; }

    /// <summary>None is the one that every state has.</summary>
    public IReadOnlyList<Namespace>? Namespaces { get; init; }

    /// <summary>None is what every leader sets up, as is the next.</summary>
    public OperatorSchedulerConfiguration? SchedulerConfiguration { get; init; }

    public AutopilotConfiguration? AutopilotConfiguration { get; init; }

    /// <summary>Left out as long as nothing was ever said about who may do what.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StateAcl? ACL { get; init; }
}

/// <summary>What the cluster calls itself; both are UUIDs.</summary>
internal sealed record StateIdentity
{
    public string ServerID { get; init => field = value ?? ""; } = "";

    public string SigningKeyID { get; init => field = value ?? ""; } = "";
}

/// <summary>The last index that moved each table.</summary>
internal sealed record StateTableIndexes
{
    public ulong? Nodes { get; init; }

    public ulong? NodePools { get; init; }

    public ulong? Allocs { get; init; }

    public ulong? Jobs { get; init; }

    /// <summary>0 where it is left out, as are the following.</summary>
    public ulong? JobSummaries { get; init; }

    public ulong? Evals { get; init; }

    public ulong? Deployments { get; init; }

    public ulong? Namespaces { get; init; }
}
