using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Api.Docs;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Model.Json;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.Allocations;
using NomadNodes.Services.Evaluations;

namespace NomadNodes.Api;

/// <summary>Reads of evaluations. See https://developer.hashicorp.com/nomad/api-docs/evaluations.</summary>
internal static class EvaluationsApi
{
    public static void MapEvaluations(this IEndpointRouteBuilder app, EvaluationReads evaluations, AllocationReads allocations, Access access)
    {
        var group = app.MapGroup("/v1").WithTags("Evaluations");
        group.MapGet("/evaluations", context => ListAsync(context, access, evaluations)).Describe(() => EvaluationDocs.List);
        group.MapGet("/evaluations/count", context => CountAsync(context, access, evaluations)).Describe(() => EvaluationDocs.Count);
        group.MapGet("/evaluation/{id}", context => FindAsync(context, access, evaluations)).Describe(() => EvaluationDocs.Find);
        group.MapGet("/evaluation/{id}/allocations", context => AllocationsAsync(context, access, allocations)).Describe(() => EvaluationDocs.Allocations);
    }

    private static Task ListAsync(HttpContext context, Access access, EvaluationReads evaluations) => ReadEndpoint.ListAsync(context, access, ReadEndpoint.ReadJob, (read, options) =>
        evaluations.ListAsync(new(read.ToListRequest(), read.Query.Get("status"), read.Query.Get("job")), options, context.RequestAborted));

    private static Task CountAsync(HttpContext context, Access access, EvaluationReads evaluations)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error)
            || !access.Permits(read, ReadEndpoint.ReadJob(read), out var caller, out error)
            || !evaluations.Count(read.Namespace, read.Filter, read.ToReadOptions(caller)).Succeeded(out var answer, out error)) return Answer.WriteErrorAsync(context, error);
        new QueryMeta(answer.Index).SetOn(context.Response);
        return Answer.WriteJsonAsync(context, WireBytes.Of(answer, static (w, answer) => WriteCount(w, answer.Index, answer.Count)), read.Pretty);
    }

    private static void WriteCount(GoWriter w, ulong index, int count)
    {
        w.BeginObject();
        w.Member("Count"u8, (long)count);
        ReadMeta.Write(w, index);
        w.EndObject();
    }

    private static Task FindAsync(HttpContext context, Access access, EvaluationReads evaluations) => ReadEndpoint.FindAsync(
        context,
        access,
        ReadEndpoint.ReadJob,
        static read => ReadEndpoint.ReadBool(read, "related"),
        (_, related, options) => evaluations.FindAsync(RouteId.Of(context), related, options, context.RequestAborted),
        EvaluationErrors.NotFound);

    private static Task AllocationsAsync(HttpContext context, Access access, AllocationReads allocations) =>
        ReadEndpoint.ListAsync(context, access, ReadEndpoint.ReadJob, (_, options) => allocations.OfEvaluationAsync(RouteId.Of(context), options, context.RequestAborted));
}
