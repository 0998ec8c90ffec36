using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Api.Docs;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.OpenApi;

namespace NomadNodes.Api;

/// <summary>What only the Enterprise edition answers. The version and these refusals are those of the community edition.</summary>
internal static class EnterpriseApi
{
    private static readonly string[] Refused =
    [
        "/quotas", "/quota-usages", "/quota", "/quota/{id}", "/sentinel/policies", "/sentinel/policy/{id}", "/recommendations", "/recommendations/apply", "/recommendation", "/recommendation/{id}",
    ];

    public static void MapEnterprise(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/v1").WithTags("Enterprise");
        group.MapGet("/operator/license", NoLicenseAsync).Describe(() => SystemDocs.License);
        foreach (var path in Refused) group.Map(path, RefuseAsync);
        group.MapPut("/operator/license", RefuseAsync).Describe(() => SystemDocs.EnterpriseOnly);
    }

    private static Task NoLicenseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static Task RefuseAsync(HttpContext context) => Answer.WriteErrorAsync(context, SystemErrors.EnterpriseOnly);
}
