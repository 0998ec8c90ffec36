using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.State;
using NomadNodes.State.Events;

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
        if (node.NodePool.Length > 0 && !NodePoolName.IsValid(node.NodePool)) return AgentErrors.InvalidNodePool(node.NodePool);
        var known = write.Nodes.Find(UuidKey.Of(node.ID));
        return known is not null && node.SecretID.Length > 0 && known.SecretID != node.SecretID ? AgentErrors.SecretMismatch : null;
    }

    /// <summary>Stores the node; gives it back when jobs have to be looked at because of it.</summary>
    public static Node? Register(WriteTransaction write, Node sent)
    {
        var index = write.NextIndex();
        var known = write.Nodes.Find(UuidKey.Of(sent.ID));
        var node = NodeCanonical.Registered(sent) with
        {
            StatusUpdatedAt = write.Now.UnixSeconds,
            ModifyIndex = index,
            IdentitySigningKeyID = NodeIdentity.HasIdentity(sent) ? write.Identity.SigningKeyId : known?.IdentitySigningKeyID ?? "",
        };
        MakePool(write, node.NodePool, index);
        var stored = known is null ? AsNew(node, index, write.Now) : AsKnown(node, known);
        write.Nodes.Put(stored, index);
        write.Events.Node(EventType.NodeRegistration, stored);
        return NodeDifference.ConcernsJobs(known, stored) ? stored : null;
    }

    private static Node AsNew(Node node, ulong index, Timestamp now) => node with
    {
        CreateIndex = index,
        DrainStrategy = null,
        LastDrain = null,
        LastMissedHeartbeatIndex = 0,
        LastAllocUpdateIndex = 0,
        Events = [NodeEvents.Registered(now)],
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
        if (write.NodePools.Find(new TextKey(name)) is not null) return;
        var pool = NodePool.ForNode(name, index);
        write.NodePools.PutQuietly(pool);
        write.Events.NodePool(EventType.NodeRegistration, pool);
    }
}
