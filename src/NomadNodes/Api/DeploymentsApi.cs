using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Api.Docs;
using NomadNodes.Errors;
using NomadNodes.OpenApi;
using NomadNodes.Services.Deployments;

namespace NomadNodes.Api;

/// <summary>Reads of deployments. See https://developer.hashicorp.com/nomad/api-docs/deployments.</summary>
internal static class DeploymentsApi
{
    public static void MapDeployments(this IEndpointRouteBuilder app, DeploymentReads deployments)
    {
        var group = app.MapGroup("/v1").WithTags("Deployments");
        group.MapGet("/deployments", context => ListAsync(context, deployments)).Describe(DeploymentDocs.List);
        group.MapGet("/deployment/{id}", context => FindAsync(context, deployments)).Describe(DeploymentDocs.Find);
    }

    private static Task ListAsync(HttpContext context, DeploymentReads deployments) =>
        ReadEndpoint.ListAsync(context, (read, options) => deployments.ListAsync(read.ToListRequest(), options, context.RequestAborted));

    private static Task FindAsync(HttpContext context, DeploymentReads deployments) => ReadEndpoint.FindAsync(
        context, (_, options) => deployments.FindAsync(RouteId.Of(context), options, context.RequestAborted), DeploymentErrors.NotFound);
}
