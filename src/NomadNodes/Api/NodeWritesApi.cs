using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
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
    // Nomad: what a drain's record says of who wanted it while ACLs are off.
    private const string AnybodyId = "token:acls-disabled";

    public static void MapNodeWrites(this IEndpointRouteBuilder app, NodeWrites nodes, RegionRule region)
    {
        var group = app.MapGroup("/v1/node/{id}").WithTags("Nodes");
        group.MapWrite("/evaluate", context => EvaluateAsync(context, nodes, region)).Describe(NodeWriteDocs.Evaluate);
        group.MapWrite("/drain", context => DrainAsync(context, nodes, region)).Describe(NodeWriteDocs.Drain);
        group.MapWrite("/eligibility", context => SetEligibilityAsync(context, nodes, region)).Describe(NodeWriteDocs.Eligibility);
        group.MapWrite("/purge", context => PurgeAsync(context, nodes, region)).Describe(NodeWriteDocs.Purge);
    }

    private static async Task SetEligibilityAsync(HttpContext context, NodeWrites nodes, RegionRule region)
    {
        var write = WriteParameters.Bind(context);
        if (!(await RequestBody.ReadAsync(context, EligibilityRequest.Form)).Succeeded(out var body, out var error))
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        var refusal = region.RefusalOf(write.Region.Length > 0 ? write.Region : body.WriteRequest.Region);
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

    private static async Task DrainAsync(HttpContext context, NodeWrites nodes, RegionRule region)
    {
        var write = WriteParameters.Bind(context);
        Outcome<NodeChangeResponse> outcome;
        if (!(await RequestBody.ReadAsync(context, DrainRequest.Form)).Succeeded(out var body, out var error)) outcome = error;
        else if (region.RefusalOf(write.Region) is { } refusal) outcome = refusal;
        else outcome = await nodes.DrainAsync(RouteId.Of(context), ToOrder(body));
        await WriteAnswer.WriteAsync(context, outcome, static answer => answer.Index, write.Pretty);
    }

    private static DrainOrder ToOrder(DrainRequest body) => new(
        body.DrainSpec is { } spec ? new DrainSpec(spec.Deadline, spec.IgnoreSystemJobs) : null,
        body.MarkEligible,
        body.Meta,
        AnybodyId);

    private static Task EvaluateAsync(HttpContext context, NodeWrites nodes, RegionRule region) => UpdateAsync(context, region, nodes.EvaluateAsync);

    private static Task PurgeAsync(HttpContext context, NodeWrites nodes, RegionRule region) => UpdateAsync(context, region, nodes.PurgeAsync);

    /// <summary>Nomad: the body of these is not read.</summary>
    private static async Task UpdateAsync(HttpContext context, RegionRule region, Func<string, Task<Outcome<NodeUpdateResponse>>> update)
    {
        var write = WriteParameters.Bind(context);
        var outcome = region.RefusalOf(write.Region) is { } refusal ? refusal : await update(RouteId.Of(context));
        await WriteAnswer.WriteAsync(context, outcome, static answer => answer.Index, write.Pretty);
    }
}
