using NomadNodes.Errors;
using NomadNodes.Services.NodeClients;

namespace NomadNodes.Services.Agents;

/// <summary>Which agent a request means, by a node's or a server's ID. All of them are this process, so that only wrong ones make a difference.</summary>
internal sealed class AgentTargets(AgentSelf self, NodeClientFinder nodes)
{
    private const string Leader = "leader";

    /// <param name="nodeId">Empty: no node.</param>
    /// <param name="serverId">A server's ID or name, or <c>leader</c>; empty: the agent itself.</param>
    public ApiError? RefusalOf(string nodeId, string serverId)
    {
        if (nodeId.Length > 0) return nodes.Find(nodeId, 400).Succeeded(out _, out var error) ? null : error;
        return serverId.Length == 0 || serverId == Leader || serverId == self.MemberName || serverId == self.Id ? null : MonitorErrors.UnknownServer(serverId);
    }
}
