using NomadNodes.Model;
using NomadNodes.State;

namespace NomadNodes.Services.Seeding;

/// <summary>A snapshot as a document that says everything, and back.</summary>
internal static class WholeStates
{
    /// <param name="snapshot">The state.</param>
    /// <param name="withSecrets">Whether the secrets of nodes and tokens are told.</param>
    public static StateDocument ToDocument(Snapshot snapshot, bool withSecrets)
    {
        var document = ToDocument(snapshot);
        return withSecrets ? document : StateSecrets.Without(document);
    }

    private static StateDocument ToDocument(Snapshot snapshot) => new()
    {
        Index = snapshot.Index,
        Identity = new() { ServerID = snapshot.Identity.ServerId, SigningKeyID = snapshot.Identity.SigningKeyId },
        TableIndexes = new()
        {
            Nodes = snapshot.Nodes.Index,
            NodePools = snapshot.NodePools.Index,
            Allocs = snapshot.Allocs.Index,
            Jobs = snapshot.Jobs.Index,
            JobSummaries = snapshot.JobSummaries.Index,
            Evals = snapshot.Evals.Index,
            Deployments = snapshot.Deployments.Index,
            Namespaces = snapshot.Namespaces.Index,
        },
        NodePools = Tables.RecordsOf(snapshot.NodePools),
        Nodes = Tables.RecordsOf(snapshot.Nodes),
        Jobs = Tables.RecordsOf(snapshot.Jobs),
        JobSummaries = Tables.RecordsOf(snapshot.JobSummaries),
        Allocs = Tables.RecordsOf(snapshot.Allocs),
        Evals = Tables.RecordsOf(snapshot.Evals),
        Deployments = Tables.RecordsOf(snapshot.Deployments),
        Namespaces = Tables.RecordsOf(snapshot.Namespaces),
        SchedulerConfiguration = snapshot.Scheduling,
        AutopilotConfiguration = Tables.RecordsOf(snapshot.AutopilotConfig)[0],
        ACL = ToDocument(snapshot.Acl),
    };

    /// <param name="document">Whole and without faults (<see cref="StateRules"/>).</param>
    public static Snapshot ToSnapshot(StateDocument document)
    {
        var indexes = document.TableIndexes!;
        var shared = new SharedJobs();
        return new()
        {
            Index = document.Index!.Value,
            Identity = new ClusterIdentity(document.Identity!.ServerID, document.Identity.SigningKeyID),
            Nodes = Tables.Of(Schemas.Nodes, document.Nodes ?? [], indexes.Nodes!.Value),
            NodePools = Tables.Of(Schemas.NodePools, document.NodePools ?? [], indexes.NodePools!.Value),
            Jobs = Tables.Of(Schemas.Jobs, [.. (document.Jobs ?? []).Select(shared.Add)], indexes.Jobs!.Value),
            JobSummaries = Tables.Of(Schemas.JobSummaries, document.JobSummaries ?? [], indexes.JobSummaries ?? 0),
            Allocs = Tables.Of(Schemas.Allocs, [.. (document.Allocs ?? []).Select(shared.Share)], indexes.Allocs!.Value),
            Evals = Tables.Of(Schemas.Evals, document.Evals ?? [], indexes.Evals ?? 0),
            Deployments = Tables.Of(Schemas.Deployments, document.Deployments ?? [], indexes.Deployments ?? 0),
            Namespaces = document.Namespaces is { } namespaces ? Tables.Of(Schemas.Namespaces, namespaces, indexes.Namespaces ?? 0) : FreshState.Namespaces,
            SchedulerConfig = document.SchedulerConfiguration is { } scheduler ? Tables.Of(Schemas.SchedulerConfig, [scheduler], scheduler.ModifyIndex) : FreshState.SchedulerConfig,
            AutopilotConfig = document.AutopilotConfiguration is { } autopilot ? Tables.Of(Schemas.AutopilotConfig, [autopilot], autopilot.ModifyIndex) : FreshState.AutopilotConfig,
            Acl = document.ACL is { } acl ? ToState(acl) : AclState.Empty,
        };
    }

    private static StateAcl? ToDocument(AclState acl) => acl.Policies.Index + acl.Tokens.Index + acl.Roles.Index == 0 ? null : new()
    {
        BootstrapIndex = acl.BootstrapIndex,
        PoliciesIndex = acl.Policies.Index,
        TokensIndex = acl.Tokens.Index,
        RolesIndex = acl.Roles.Index,
        Policies = Tables.RecordsOf(acl.Policies),
        Tokens = Tables.RecordsOf(acl.Tokens),
        Roles = Tables.RecordsOf(acl.Roles),
    };

    private static AclState ToState(StateAcl acl) => AclState.Of(
        Tables.Of(Schemas.AclPolicies, acl.Policies ?? [], acl.PoliciesIndex),
        Tables.Of(Schemas.AclTokens, acl.Tokens ?? [], acl.TokensIndex),
        Tables.Of(Schemas.AclRoles, acl.Roles ?? [], acl.RolesIndex),
        acl.BootstrapIndex);
}
