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

/// <summary>The servers that keep the state: one. See https://developer.hashicorp.com/nomad/api-docs/operator/raft.</summary>
internal static class RaftApi
{
    public static void MapRaft(this IEndpointRouteBuilder app, AgentSelf self, Access access)
    {
        var group = app.MapGroup("/v1/operator/raft").WithTags("Operator");
        group.MapGet("/configuration", context => PlainRead.WriteAsync(context, access, Right.OperatorRead, () => WireBytes.Of(self, ServerForms.Raft))).Describe(() => OperatorDocs.Raft);
        group.Map("/configuration", RefuseSilently);
        group.MapDelete("/peer", context => RemoveAsync(context, access)).Describe(() => OperatorDocs.RemovePeer);
        group.Map("/peer", NotThereAsync);
        group.Map("/transfer-leadership", static context => Answer.WriteErrorAsync(context, RequestErrors.InvalidMethod));
        group.Map("/{id}", NotThereAsync);
    }

    private static Task RefuseSilently(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Answer.WriteEmptyAsync(context);
    }

    private static Task NotThereAsync(HttpContext context) => Answer.WriteErrorAsync(context, OperatorErrors.NotThere);

    private static Task RemoveAsync(HttpContext context, Access access)
    {
        var write = WriteParameters.Bind(context);
        var id = write.Query.IsEmpty ? "" : write.Query.Get("id");
        ApiError refusal;
        if (!write.Query.IsEmpty && write.Query.Has("address")) refusal = OperatorErrors.PeerByAddress;
        else if (id.Length == 0) refusal = OperatorErrors.PeerWithoutId;
        else refusal = access.RefusalOf(write, Right.OperatorWrite) ?? OperatorErrors.NoPeer(id);
        return Answer.WriteErrorAsync(context, refusal);
    }
}
