using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Api.Docs;
using NomadNodes.Errors;
using NomadNodes.Model.Json;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.Jobs;
using NomadNodes.Services.Lists;

namespace NomadNodes.Api;

/// <summary>Reads of jobs. Nomad: a job's ID may hold slashes; how the path ends says what is wanted. See https://developer.hashicorp.com/nomad/api-docs/jobs.</summary>
internal static class JobsApi
{
    public static void MapJobs(this IEndpointRouteBuilder app, JobReads jobs, Access access)
    {
        var group = app.MapGroup("/v1").WithTags("Jobs");
        group.MapGet("/jobs", context => ListAsync(context, access, jobs)).Describe(() => JobDocs.List);
        group.MapGet("/job/{id}", context => FindAsync(context, access, jobs.FindAsync)).Describe(() => JobDocs.Find);
        group.MapGet("/job/{id}/summary", context => FindAsync(context, access, jobs.SummaryAsync)).Describe(() => JobDocs.Summary);
        group.MapGet("/job/{id}/deployment", context => FindAsync(context, access, jobs.LatestDeploymentAsync)).Describe(() => JobDocs.Deployment);
        group.MapGet("/job/{id}/allocations", context => ListOfAsync(context, access, jobs.AllocationsAsync)).Describe(() => JobDocs.Allocations);
        group.MapGet("/job/{id}/deployments", context => ListOfAsync(context, access, jobs.DeploymentsAsync)).Describe(() => JobDocs.Deployments);
        group.MapGet("/job/{id}/evaluations", context => EvaluationsAsync(context, access, jobs)).Describe(() => JobDocs.Evaluations);
    }

    private static Task ListAsync(HttpContext context, Access access, JobReads jobs) => ReadEndpoint.ListAsync(
        context,
        access,
        ReadEndpoint.ListJobs,
        static read => ReadEndpoint.ReadBool(read, "meta"),
        (read, meta, options) => jobs.ListAsync(new(read.Namespace, read.Prefix, read.Filter, meta, read.ToListOptions()), options, context.RequestAborted));

    private static Task FindAsync(HttpContext context, Access access, Func<string, string, ReadOptions, CancellationToken, ValueTask<Outcome<RowAnswer>>> find) =>
        ReadEndpoint.FindAsync(context, access, ReadEndpoint.ReadJob, (read, options) => find(read.Namespace, RouteId.Of(context), options, context.RequestAborted), JobErrors.NotFound);

    /// <summary>Nomad: an <c>all</c> that is no bool is false.</summary>
    private static Task ListOfAsync(HttpContext context, Access access, Func<string, string, bool, ReadOptions, CancellationToken, ValueTask<Outcome<ListAnswer>>> list) =>
        ReadEndpoint.ListAsync(context, access, ReadEndpoint.ReadJob, (read, options) =>
        {
            var all = GoBool.TryParse(read.Query.Get("all"), out var value, out _) && value;
            return list(read.Namespace, RouteId.Of(context), all, options, context.RequestAborted);
        });

    private static Task EvaluationsAsync(HttpContext context, Access access, JobReads jobs) =>
        ReadEndpoint.ListAsync(context, access, ReadEndpoint.ReadJob, (read, options) => jobs.EvaluationsAsync(read.Namespace, RouteId.Of(context), options, context.RequestAborted));
}
