using System.Text.Json;
using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Json;
using NomadNodes.Model.Scheduling;
using NomadNodes.State.Orders;
using NomadNodes.State.Watches;
using NomadNodes.Storage;

namespace NomadNodes.State;

/// <summary>The tables, each with its key, its wire forms and its stored form.</summary>
internal static class Schemas
{
    public static readonly TableSchema<UuidKey, Node> Nodes = new()
    {
        Table = StateTable.Nodes,
        Watched = [new(WatchSpace.Pool, node => node.NodePool)],
        StorageName = "nodes",
        KeyOf = node => UuidKey.Of(node.ID),
        KeyText = key => key.ToHex(),
        IndexesOf = node => (node.CreateIndex, node.ModifyIndex),
        WriteElement = node => WireBytes.Of(node, static (w, node) => NodeStub.Write(w, node, NodeListFields.None)),
        WriteFull = node => WireBytes.Of(NodeCanonical.Copied(node)),
        Serialize = node => JsonSerializer.SerializeToUtf8Bytes(node, ModelJson.Default.Node),
        Deserialize = document => Read(JsonSerializer.Deserialize(document.Span, ModelJson.Default.Node)),
    };

    public static readonly TableSchema<TextKey, NodePool> NodePools = new()
    {
        Table = StateTable.NodePools,
        StorageName = "node_pools",
        KeyOf = pool => new TextKey(pool.Name),
        KeyText = key => key.Text,
        IndexesOf = pool => (pool.CreateIndex, pool.ModifyIndex),
        WriteElement = WireBytes.Of,
        WriteFull = WireBytes.Of,
        Serialize = pool => JsonSerializer.SerializeToUtf8Bytes(pool, ModelJson.Default.NodePool),
        Deserialize = document => Read(JsonSerializer.Deserialize(document.Span, ModelJson.Default.NodePool)),
    };

    public static readonly TableSchema<JobKey, Job> Jobs = new()
    {
        Table = StateTable.Jobs,
        StorageName = StateTables.Jobs,
        KeyOf = job => new JobKey(job.Namespace, job.ID),
        KeyText = key => key.ToString(),
        IndexesOf = job => (job.CreateIndex, job.ModifyIndex),
        Watched = [new(WatchSpace.Pool, job => job.NodePool)],
        WriteElement = NoElement,
        WriteFull = WireBytes.Of,
        Serialize = job => JsonSerializer.SerializeToUtf8Bytes(job, ModelJson.Default.Job),
        Deserialize = document => Read(JsonSerializer.Deserialize(document.Span, ModelJson.Default.Job)),
    };

    public static readonly TableSchema<JobKey, JobSummary> JobSummaries = new()
    {
        Table = StateTable.JobSummaries,
        StorageName = StateTables.JobSummaries,
        KeyOf = summary => new JobKey(summary.Namespace, summary.JobID),
        KeyText = key => key.ToString(),
        IndexesOf = summary => (summary.CreateIndex, summary.ModifyIndex),
        WriteElement = NoElement,
        WriteFull = WireBytes.Of,
        Serialize = summary => JsonSerializer.SerializeToUtf8Bytes(summary, ModelJson.Default.JobSummary),
        Deserialize = document => Read(JsonSerializer.Deserialize(document.Span, ModelJson.Default.JobSummary)),
    };

    public static readonly TableSchema<UuidKey, Allocation> Allocs = new()
    {
        Table = StateTable.Allocs,
        StorageName = StateTables.Allocs,
        KeyOf = alloc => UuidKey.Of(alloc.ID),
        KeyText = key => key.ToHex(),
        IndexesOf = alloc => (alloc.CreateIndex, alloc.ModifyIndex),
        Watched =
        [
            new(WatchSpace.Node, alloc => alloc.NodeID.ToLowerInvariant()),
            new(WatchSpace.Job, alloc => new JobKey(alloc.Namespace, alloc.JobID).ToString()),
            new(WatchSpace.Eval, alloc => UuidKey.OfOrNull(alloc.EvalID)?.ToHex() ?? ""),
        ],
        Orders = [AllocOrders.ByNode, AllocOrders.ByJob, AllocOrders.ByEval, AllocOrders.ByCreation],
        WriteElement = alloc => WireBytes.Of(alloc, static (w, alloc) => AllocListStub.Write(w, alloc, AllocListFields.Default)),
        WriteFull = WireBytes.Of,
        Serialize = alloc => JsonSerializer.SerializeToUtf8Bytes(alloc, ModelJson.Default.Allocation),
        Deserialize = document => Read(JsonSerializer.Deserialize(document.Span, ModelJson.Default.Allocation)),
    };

    public static readonly TableSchema<UuidKey, Evaluation> Evals = new()
    {
        Table = StateTable.Evals,
        StorageName = StateTables.Evals,
        KeyOf = eval => UuidKey.Of(eval.ID),
        KeyText = key => key.ToHex(),
        IndexesOf = eval => (eval.CreateIndex, eval.ModifyIndex),
        Watched = [new(WatchSpace.Job, eval => new JobKey(eval.Namespace, eval.JobID).ToString())],
        Orders = [EvalOrders.ByJob, EvalOrders.ByCreation],
        WriteElement = WireBytes.Of,
        WriteFull = WireBytes.Of,
        Serialize = eval => JsonSerializer.SerializeToUtf8Bytes(eval, ModelJson.Default.Evaluation),
        Deserialize = document => Read(JsonSerializer.Deserialize(document.Span, ModelJson.Default.Evaluation)),
    };

    public static readonly TableSchema<UuidKey, Deployment> Deployments = new()
    {
        Table = StateTable.Deployments,
        StorageName = StateTables.Deployments,
        KeyOf = deployment => UuidKey.Of(deployment.ID),
        KeyText = key => key.ToHex(),
        IndexesOf = deployment => (deployment.CreateIndex, deployment.ModifyIndex),
        Watched = [new(WatchSpace.Job, deployment => new JobKey(deployment.Namespace, deployment.JobID).ToString())],
        Orders = [DeploymentOrders.ByJob, DeploymentOrders.ByCreation],
        WriteElement = WireBytes.Of,
        WriteFull = WireBytes.Of,
        Serialize = deployment => JsonSerializer.SerializeToUtf8Bytes(deployment, ModelJson.Default.Deployment),
        Deserialize = document => Read(JsonSerializer.Deserialize(document.Span, ModelJson.Default.Deployment)),
    };

    public static readonly TableSchema<TextKey, Namespace> Namespaces = new()
    {
        Table = StateTable.Namespaces,
        StorageName = StateTables.Namespaces,
        KeyOf = ns => new TextKey(ns.Name),
        KeyText = key => key.Text,
        IndexesOf = ns => (ns.CreateIndex, ns.ModifyIndex),
        WriteElement = WireBytes.Of,
        WriteFull = WireBytes.Of,
        Serialize = ns => JsonSerializer.SerializeToUtf8Bytes(ns, ModelJson.Default.Namespace),
        Deserialize = document => Read(JsonSerializer.Deserialize(document.Span, ModelJson.Default.Namespace)),
    };

    public static readonly TableSchema<TextKey, ACLPolicy> AclPolicies = new()
    {
        Table = StateTable.AclPolicies,
        StorageName = StateTables.AclPolicies,
        KeyOf = policy => new TextKey(policy.Name),
        KeyText = key => key.Text,
        IndexesOf = policy => (policy.CreateIndex, policy.ModifyIndex),
        WriteElement = policy => WireBytes.Of(policy, ACLPolicy.WriteStub),
        WriteFull = WireBytes.Of,
        Serialize = policy => JsonSerializer.SerializeToUtf8Bytes(policy, ModelJson.Default.ACLPolicy),
        Deserialize = document => Read(JsonSerializer.Deserialize(document.Span, ModelJson.Default.ACLPolicy)),
    };

    public static readonly TableSchema<UuidKey, ACLToken> AclTokens = new()
    {
        Table = StateTable.AclTokens,
        StorageName = StateTables.AclTokens,
        KeyOf = token => UuidKey.Of(token.AccessorID),
        KeyText = key => key.ToHex(),
        IndexesOf = token => (token.CreateIndex, token.ModifyIndex),
        WriteElement = token => WireBytes.Of(token, ACLToken.WriteStub),
        WriteFull = WireBytes.Of,
        Serialize = token => JsonSerializer.SerializeToUtf8Bytes(token, ModelJson.Default.ACLToken),
        Deserialize = document => Read(JsonSerializer.Deserialize(document.Span, ModelJson.Default.ACLToken)),
    };

    public static readonly TableSchema<TextKey, ACLRole> AclRoles = new()
    {
        Table = StateTable.AclRoles,
        StorageName = StateTables.AclRoles,
        KeyOf = role => new TextKey(role.ID),
        KeyText = key => key.Text,
        IndexesOf = role => (role.CreateIndex, role.ModifyIndex),
        WriteElement = WireBytes.Of,
        WriteFull = WireBytes.Of,
        Serialize = role => JsonSerializer.SerializeToUtf8Bytes(role, ModelJson.Default.ACLRole),
        Deserialize = document => Read(JsonSerializer.Deserialize(document.Span, ModelJson.Default.ACLRole)),
    };

    public static readonly TableSchema<TextKey, OperatorSchedulerConfiguration> SchedulerConfig = new()
    {
        Table = StateTable.SchedulerConfig,
        StorageName = StateTables.SchedulerConfig,
        KeyOf = static _ => new TextKey(""),
        KeyText = key => key.Text,
        IndexesOf = config => (config.CreateIndex, config.ModifyIndex),
        WriteElement = NoElement,
        WriteFull = WireBytes.Of,
        Serialize = config => JsonSerializer.SerializeToUtf8Bytes(config, ModelJson.Default.OperatorSchedulerConfiguration),
        Deserialize = document => Read(JsonSerializer.Deserialize(document.Span, ModelJson.Default.OperatorSchedulerConfiguration)),
    };

    public static readonly TableSchema<TextKey, AutopilotConfiguration> AutopilotConfig = new()
    {
        Table = StateTable.AutopilotConfig,
        StorageName = StateTables.AutopilotConfig,
        KeyOf = static _ => new TextKey(""),
        KeyText = key => key.Text,
        IndexesOf = config => (config.CreateIndex, config.ModifyIndex),
        WriteElement = NoElement,
        WriteFull = WireBytes.Of,
        Serialize = config => JsonSerializer.SerializeToUtf8Bytes(config, ModelJson.Default.AutopilotConfiguration),
        Deserialize = document => Read(JsonSerializer.Deserialize(document.Span, ModelJson.Default.AutopilotConfiguration)),
    };

    // The list of jobs shows each with its summary, which changes more often than the job: its elements are written when they are read.
    private static byte[] NoElement<T>(T record) => [];

    private static T Read<T>(T? record)
        where T : class => record ?? throw new JsonException("The document is null.");
}
