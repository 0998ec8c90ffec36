using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Api.Docs;
using NomadNodes.Errors;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.Deployments;

namespace NomadNodes.Api;

/// <summary>Reads of deployments. See https://developer.hashicorp.com/nomad/api-docs/deployments.</summary>
internal static class DeploymentsApi
{
    public static void MapDeployments(this IEndpointRouteBuilder app, DeploymentReads deployments, Access access)
    {
        var group = app.MapGroup("/v1").WithTags("Deployments");
        group.MapGet("/deployments", context => ListAsync(context, access, deployments)).Describe(() => DeploymentDocs.List);
        group.MapGet("/deployment/{id}", context => FindAsync(context, access, deployments)).Describe(() => DeploymentDocs.Find);
    }

    private static Task ListAsync(HttpContext context, Access access, DeploymentReads deployments) =>
        ReadEndpoint.ListAsync(context, access, ReadEndpoint.ReadJob, (read, options) => deployments.ListAsync(read.ToListRequest(), options, context.RequestAborted));

    private static Task FindAsync(HttpContext context, Access access, DeploymentReads deployments) => ReadEndpoint.FindAsync(
        context, access, ReadEndpoint.ReadJob, (_, options) => deployments.FindAsync(RouteId.Of(context), options, context.RequestAborted), DeploymentErrors.NotFound);
}
