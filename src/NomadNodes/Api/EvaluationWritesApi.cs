using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Acl;
using NomadNodes.Api.Docs;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Model.Requests;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.Evaluations;

namespace NomadNodes.Api;

/// <summary>Deletes evaluations. See https://developer.hashicorp.com/nomad/api-docs/evaluations.</summary>
internal static class EvaluationWritesApi
{
    public static void MapEvaluationWrites(this IEndpointRouteBuilder app, EvaluationDeletes deletes, Access access) =>
        app.MapDelete("/v1/evaluations", context => DeleteAsync(context, deletes, access)).WithTags("Evaluations").Describe(() => EvaluationDocs.Delete);

    private static async Task DeleteAsync(HttpContext context, EvaluationDeletes deletes, Access access)
    {
        var write = WriteParameters.Bind(context);
        if (!(await ReadAsync(context)).Succeeded(out var body, out var error) || (error = access.RefusalOf(write, Right.Management)) is not null)
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        var outcome = body.Filter.Length > 0 ? await deletes.DeleteAsync(body.Filter, write.Namespace) : await deletes.DeleteAsync(body.EvalIDs!);
        await WriteAnswer.WriteAsync(context, outcome, static answer => answer.Index, write.Pretty);
    }

    private static async Task<Outcome<EvalDeleteRequest>> ReadAsync(HttpContext context)
    {
        if (!(await RequestBody.ReadAsync(context, EvalDeleteRequest.Form)).Succeeded(out var body, out var error)) return error;
        var hasIds = body.EvalIDs is { Count: > 0 };
        if (hasIds && body.Filter.Length > 0) return EvaluationErrors.TwoChoices;
        return hasIds || body.Filter.Length > 0 ? body : EvaluationErrors.NoChoice;
    }
}
