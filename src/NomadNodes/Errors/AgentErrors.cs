using NomadNodes.Model;

namespace NomadNodes.Errors;

/// <summary>What a server says to the agent of a node. Nomad says these over RPC; here the control API passes them on.</summary>
internal static class AgentErrors
{
    public static readonly ApiError NodeNotFound = new(404, "node not found");

    /// <summary>This server's own: a silenced agent was told to send a heartbeat.</summary>
    public static readonly ApiError NodeSilent = new(409, "The node is silent: its agent sends no heartbeats until {\"Silent\": false}.");

    public static readonly ApiError NodeInAllPool = new(400, "node is not allowed to register in node pool \"all\"");

    public static readonly ApiError SecretMismatch = new(400, "node secret ID does not match. Not registering node.");

    public static ApiError MayNotUpdateAllocs(string nodeId, string status) => new(400, $"node {nodeId} is not allowed to update allocs while in status {status}");

    public static ApiError InvalidNodePool(string name) =>
        new(400, $"invalid node pool: invalid name \"{name}\", must match regex {NodePoolName.Pattern}");
}
