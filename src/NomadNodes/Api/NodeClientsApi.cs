using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Acl;
using NomadNodes.Api.Docs;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Model;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.NodeClients;

namespace NomadNodes.Api;

/// <summary>What a node's client answers through the server. See https://developer.hashicorp.com/nomad/api-docs/client.</summary>
internal static class NodeClientsApi
{
    private const int NotFound = 404;
    private const int Failed = 500;

    public static void MapNodeClients(this IEndpointRouteBuilder app, NodeClientServices clients, Access access)
    {
        var group = app.MapGroup("/v1/client").WithTags("Clients");
        RequestDelegate stats = context => AnswerAsync(context, access, clients.Finder, Right.NodeRead, ClientErrors.NodeMissing, NotFound, clients.Host.Of);
        RequestDelegate gc = context => AnswerAsync(context, access, clients.Finder, Right.NodeWrite, ClientErrors.NodeMissing, Failed, null);
        group.MapGet("/stats", stats).Describe(() => NodeClientDocs.Stats).WithMetadata(CrossOrigin.Reads);
        group.Map("/stats", stats);
        group.MapGet("/gc", gc).Describe(() => NodeClientDocs.Gc);
        group.Map("/gc", gc);
        group.MapGet("/metadata", context => AnswerAsync(context, access, clients.Finder, Right.NodeRead, ClientErrors.NodeMissing, Failed, clients.Metadata.Of))
            .Describe(() => NodeClientDocs.Metadata).WithMetadata(CrossOrigin.Reads);
        group.MapPost("/metadata", context => NodeClientWrites.ApplyAsync(context, clients, access)).Describe(() => NodeClientDocs.SetMetadata);
        group.MapGet("/identity", context => AnswerAsync(context, access, clients.Finder, Right.NodeRead, ClientErrors.NodeMissingForIdentity, Failed, clients.Tokens.IdentityOf))
            .Describe(() => NodeClientDocs.Identity).WithMetadata(CrossOrigin.Reads);
        group.MapWrite("/identity/renew", context => NodeClientWrites.RenewAsync(context, clients, access)).Describe(() => NodeClientDocs.RenewIdentity).WithMetadata(CrossOrigin.Reads);
        group.MapGet("/allocation/{id}/stats", context => AllocationAsync(context, clients, access)).Describe(() => NodeClientDocs.AllocationStats).WithMetadata(CrossOrigin.Reads);
        group.Map("/allocation/{id}", static context => Answer.WriteErrorAsync(context, ClientErrors.ResourceNotFound));
        app.MapWrite("/v1/acl/identity/client-introduction-token", context => NodeClientWrites.IntroduceAsync(context, clients, access)).WithTags("Clients").Describe(() => NodeClientDocs.Introduce);
    }

    /// <summary>
    /// Nomad: without a node the agent's own client is meant; that it has none comes before the rights, that there is no node of that ID after them.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="access">Who may.</param>
    /// <param name="finder">Finds the client.</param>
    /// <param name="right">What is needed.</param>
    /// <param name="missing">What is said where no node is named.</param>
    /// <param name="unknown">The status where there is no such node.</param>
    /// <param name="body">What the client says; null: nothing.</param>
    private static Task AnswerAsync(HttpContext context, Access access, NodeClientFinder finder, Right right, ApiError missing, int unknown, Func<Node, byte[]>? body)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error)) return Answer.WriteErrorAsync(context, error);
        var id = read.Query.IsEmpty ? "" : read.Query.Get("node_id");
        if (id.Length == 0) id = finder.OwnId;
        if (id.Length == 0) return Answer.WriteErrorAsync(context, missing);
        if (!access.Permits(read, right, out error) || !finder.Find(id, unknown).Succeeded(out var node, out error)) return Answer.WriteErrorAsync(context, error);
        return body is null ? Answer.WriteEmptyAsync(context) : Answer.WriteJsonAsync(context, body(node), read.Pretty);
    }

    private static Task AllocationAsync(HttpContext context, NodeClientServices clients, Access access)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error)
            || !access.Admits(read, out var caller, out error)
            || !clients.Finder.FindAllocation(RouteId.Of(context)).Succeeded(out var alloc, out error)) return Answer.WriteErrorAsync(context, error);
        return Access.RefusalOf(caller, Right.Namespace(alloc.Namespace, NamespaceCapability.ReadJob)) is { } refusal
            ? Answer.WriteErrorAsync(context, refusal)
            : Answer.WriteJsonAsync(context, clients.Allocations.Of(alloc), read.Pretty);
    }
}
