namespace NomadNodes.Storage;

/// <summary>The names of the tables that hold the state's records.</summary>
internal static class StateTables
{
    internal const string Nodes = "nodes";
    internal const string NodePools = "node_pools";
    internal const string Jobs = "jobs";
    internal const string JobSummaries = "job_summaries";
    internal const string Allocs = "allocs";
    internal const string Evals = "evals";
    internal const string Deployments = "deployments";
    internal const string Namespaces = "namespaces";
    internal const string AclPolicies = "acl_policies";
    internal const string AclTokens = "acl_tokens";
    internal const string AclRoles = "acl_roles";
    internal const string SchedulerConfig = "scheduler_config";
    internal const string AutopilotConfig = "autopilot_config";

    internal static IReadOnlyList<string> All { get; } =
    [
        Nodes, NodePools, Jobs, JobSummaries, Allocs, Evals, Deployments, Namespaces, AclPolicies, AclTokens, AclRoles, SchedulerConfig,
        AutopilotConfig,
    ];
}
