namespace NomadNodes.State;

/// <summary>A table of the state; each has an index of its own.</summary>
internal enum StateTable : byte
{
    Nodes,
    NodePools,
    Jobs,
    JobSummaries,
    Allocs,
    Evals,
    Deployments,
    Namespaces,
    AclPolicies,
    AclTokens,
    AclRoles,
    SchedulerConfig,
    AutopilotConfig,
}
