using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.State;

namespace NomadNodes.Services.Nodes;

/// <summary>
/// The registration of a node by its agent. Nomad: a new node takes status and eligibility as told; a known one keeps CreateIndex, events,
/// status, eligibility, drain and its bookkeeping, and takes everything else; an unknown pool is made in the same write.
/// </summary>
internal static class NodeRegistration
{
    /// <summary>Null when the node may register.</summary>
    public static ApiError? Check(WriteTransaction write, Node node)
    {
        if (node.NodePool == NodePool.All) return AgentErrors.NodeInAllPool;
        if (!NodePoolName.IsValid(PoolOf(node))) return AgentErrors.InvalidNodePool(node.NodePool);
        var known = write.Nodes.Find(UuidKey.Of(node.ID));
        return known is not null && node.SecretID.Length > 0 && known.SecretID != node.SecretID ? AgentErrors.SecretMismatch : null;
    }

    public static void Register(WriteTransaction write, Node sent)
    {
        var index = write.NextIndex();
        var known = write.Nodes.Find(UuidKey.Of(sent.ID));
        var node = NodeCanonical.Registered(sent with { NodePool = PoolOf(sent) }) with
        {
            StatusUpdatedAt = write.Now.UnixSeconds,
            ModifyIndex = index,
            IdentitySigningKeyID = NodeIdentity.HasIdentity(sent) ? write.Identity.SigningKeyId : known?.IdentitySigningKeyID ?? "",
        };
        node = known is null ? AsNew(node, index, write.Now) : AsKnown(node, known);
        node = node with { ComputedClass = ComputedClass.Of(node) };
        write.Nodes.Put(node, index);
        MakePool(write, node.NodePool, index);
    }

    private static string PoolOf(Node node) => node.NodePool.Length == 0 ? NodePool.Default : node.NodePool;

    private static Node AsNew(Node node, ulong index, Timestamp now) => node with
    {
        CreateIndex = index,
        Status = node.Status.Length == 0 ? NodeStatus.Initializing : node.Status,
        SchedulingEligibility = node.SchedulingEligibility.Length == 0 ? NodeEligibility.Eligible : node.SchedulingEligibility,
        DrainStrategy = null,
        LastDrain = null,
        LastMissedHeartbeatIndex = 0,
        LastAllocUpdateIndex = 0,
        Events = [new NodeEvent { Message = NodeMessages.Registered, Subsystem = NodeMessages.Cluster, Timestamp = now.WholeSecond() }],
    };

    private static Node AsKnown(Node node, Node known) => node with
    {
        SecretID = known.SecretID,
        CreateIndex = known.CreateIndex,
        Status = known.Status,
        SchedulingEligibility = known.SchedulingEligibility,
        DrainStrategy = known.DrainStrategy,
        LastDrain = known.LastDrain,
        LastMissedHeartbeatIndex = known.LastMissedHeartbeatIndex,
        LastAllocUpdateIndex = known.LastAllocUpdateIndex,
        Events = known.Events,
    };

    private static void MakePool(WriteTransaction write, string name, ulong index)
    {
        if (write.NodePools.Find(new TextKey(name)) is null) write.NodePools.PutQuietly(NodePool.ForNode(name, index));
    }
}
