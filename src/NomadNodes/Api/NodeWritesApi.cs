using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Acl;
using NomadNodes.Api.Docs;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Model;
using NomadNodes.Model.Requests;
using NomadNodes.Model.Responses;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.Nodes;

namespace NomadNodes.Api;

/// <summary>Writes to nodes. Nomad: PUT and POST are the same. See https://developer.hashicorp.com/nomad/api-docs/nodes.</summary>
internal static class NodeWritesApi
{
    public static void MapNodeWrites(this IEndpointRouteBuilder app, NodeWrites nodes, Access access)
    {
        var group = app.MapGroup("/v1/node/{id}").WithTags("Nodes");
        group.MapWrite("/evaluate", context => EvaluateAsync(context, nodes, access)).Describe(() => NodeWriteDocs.Evaluate);
        group.MapWrite("/drain", context => DrainAsync(context, nodes, access)).Describe(() => NodeWriteDocs.Drain);
        group.MapWrite("/eligibility", context => SetEligibilityAsync(context, nodes, access)).Describe(() => NodeWriteDocs.Eligibility);
        group.MapWrite("/purge", context => PurgeAsync(context, nodes, access)).Describe(() => NodeWriteDocs.Purge);
    }

    private static async Task SetEligibilityAsync(HttpContext context, NodeWrites nodes, Access access)
    {
        var write = WriteParameters.Bind(context);
        if (!(await RequestBody.ReadAsync(context, EligibilityRequest.Form)).Succeeded(out var body, out var error))
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        // Nomad: what neither query nor header says, the body may.
        var region = write.Region.Length > 0 ? write.Region : body.WriteRequest.Region;
        var refusal = access.RefusalOf(region, write.Token.Length > 0 ? write.Token : body.WriteRequest.AuthToken, Right.NodeWrite);
        await WriteAnswer.WriteAsync(context, await SetEligibilityAsync(context, nodes, refusal, body), static answer => answer.Index, write.Pretty);
    }

    /// <summary>Nomad: a NodeID in the body beats the path.</summary>
    private static async Task<Outcome<NodeChangeResponse>> SetEligibilityAsync(HttpContext context, NodeWrites nodes, ApiError? refusal, EligibilityRequest body)
    {
        if (refusal is not null) return refusal;
        var id = body.NodeID.Length > 0 ? body.NodeID : RouteId.Of(context);
        if (id.Length == 0) return NodeErrors.MissingIdForEligibility;
        if (body.NodeEvent is not null) return NodeErrors.EventNotAllowed;
        return await nodes.SetEligibilityAsync(id, body.Eligibility);
    }

    private static async Task DrainAsync(HttpContext context, NodeWrites nodes, Access access)
    {
        var write = WriteParameters.Bind(context);
        Outcome<NodeChangeResponse> outcome;
        if (!(await RequestBody.ReadAsync(context, DrainRequest.Form)).Succeeded(out var body, out var error)) outcome = error;
        else if (!MayDrain(access, write, RouteId.Of(context)).Succeeded(out var caller, out error)) outcome = error;
        else outcome = await nodes.DrainAsync(RouteId.Of(context), ToOrder(body, IdentityOf(caller, context)));
        await WriteAnswer.WriteAsync(context, outcome, static answer => answer.Index, write.Pretty);
    }

    /// <summary>Nomad: a node may drain itself.</summary>
    private static Outcome<Caller> MayDrain(Access access, WriteParameters write, string id)
    {
        if (!access.Admit(write.Region, write.Token).Succeeded(out var caller, out var error)) return error;
        var isItself = caller.Node is { } own && own.ID.Equals(id, StringComparison.OrdinalIgnoreCase);
        return isItself ? caller : Access.RefusalOf(caller, Right.NodeWrite) is { } refusal ? refusal : caller;
    }

    /// <summary>Nomad: who has no token is named by their TLS name, which nobody has here, and their address.</summary>
    private static string IdentityOf(Caller caller, HttpContext context) =>
        caller.Identity.Length > 0 ? caller.Identity : ":" + context.Connection.RemoteIpAddress;

    private static DrainOrder ToOrder(DrainRequest body, string identity) => new(
        body.DrainSpec is { } spec ? new DrainSpec(spec.Deadline, spec.IgnoreSystemJobs) : null,
        body.MarkEligible,
        body.Meta,
        identity);

    private static Task EvaluateAsync(HttpContext context, NodeWrites nodes, Access access) => UpdateAsync(context, access, nodes.EvaluateAsync);

    private static Task PurgeAsync(HttpContext context, NodeWrites nodes, Access access) => UpdateAsync(context, access, nodes.PurgeAsync);

    /// <summary>Nomad: the body of these is not read.</summary>
    private static async Task UpdateAsync(HttpContext context, Access access, Func<string, Task<Outcome<NodeUpdateResponse>>> update)
    {
        var write = WriteParameters.Bind(context);
        var outcome = access.RefusalOf(write, Right.NodeWrite) is { } refusal ? refusal : await update(RouteId.Of(context));
        await WriteAnswer.WriteAsync(context, outcome, static answer => answer.Index, write.Pretty);
    }
}
