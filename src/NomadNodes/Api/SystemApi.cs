using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Acl;
using NomadNodes.Api.Docs;
using NomadNodes.Http;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.Garbage;

namespace NomadNodes.Api;

/// <summary>Housekeeping of the cluster. See https://developer.hashicorp.com/nomad/api-docs/system.</summary>
internal static class SystemApi
{
    public static void MapSystem(this IEndpointRouteBuilder app, GarbageRequests garbage, Access access)
    {
        var group = app.MapGroup("/v1/system").WithTags("System");
        group.MapPut("/gc", context => RunAsync(context, access, garbage.Begin)).Describe(() => SystemDocs.Gc);
        // Summaries are written with every change of what they count: there is never anything to reconcile.
        group.MapPut("/reconcile/summaries", context => RunAsync(context, access, static () => { })).Describe(() => SystemDocs.ReconcileSummaries);
    }

    /// <summary>Nomad: these are writes that take the parameters of reads, and say no index.</summary>
    private static Task RunAsync(HttpContext context, Access access, Action begin)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error) || !access.Permits(read, Right.Management, out error))
        {
            return Answer.WriteErrorAsync(context, error);
        }

        begin();
        return Answer.WriteEmptyAsync(context);
    }
}
