using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Acl;
using NomadNodes.Api.Docs;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Model.Json;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.Agents;

namespace NomadNodes.Api;

/// <summary>What would change a cluster of several servers. There is one: nobody joins, nobody leaves.</summary>
internal static class AgentWritesApi
{
    public static void MapAgentWrites(this IEndpointRouteBuilder app, AgentSelf self, Access access)
    {
        var group = app.MapGroup("/v1/agent").WithTags("Agent");
        group.MapWrite("/join", context => JoinAsync(context, self)).Describe(() => AgentWriteDocs.Join);
        group.MapWrite("/force-leave", context => LeaveAsync(context, access)).Describe(() => AgentWriteDocs.ForceLeave);
        // Its settings stay as they are.
        group.MapWrite("/reload", context => AcceptAsync(context, access)).Describe(() => AgentWriteDocs.Reload);
    }

    /// <summary>Nomad: anybody may. A server that joins itself is found, any other is not there.</summary>
    private static Task JoinAsync(HttpContext context, AgentSelf self)
    {
        var write = WriteParameters.Bind(context);
        var addresses = write.Query.All("address");
        if (addresses.Count == 0) return Answer.WriteErrorAsync(context, ServerErrors.MissingJoinAddress);
        var joined = addresses.Count(address => address == self.SerfAddress || address == self.SerfHost);
        var faults = addresses.Where(address => address != self.SerfAddress && address != self.SerfHost).Select(address => $"Failed to join {address}: nobody answers there").ToList();
        return Answer.WriteJsonAsync(context, WireBytes.Of((Joined: joined, Faults: faults), static (w, result) =>
        {
            w.BeginObject();
            w.Member("num_joined"u8, (long)result.Joined);
            w.Member("error"u8, result.Faults.Count == 0 ? "" : MultiError.Text(result.Faults));
            w.EndObject();
        }), write.Pretty);
    }

    private static Task LeaveAsync(HttpContext context, Access access) => WriteParameters.Bind(context).Query.Get("node").Length == 0
        ? Answer.WriteErrorAsync(context, ServerErrors.MissingLeaver)
        : AcceptAsync(context, access);

    private static Task AcceptAsync(HttpContext context, Access access) =>
        access.RefusalOf("", WriteParameters.Bind(context).Token, Right.AgentWrite) is { } refusal ? Answer.WriteErrorAsync(context, refusal) : Answer.WriteEmptyAsync(context);
}
