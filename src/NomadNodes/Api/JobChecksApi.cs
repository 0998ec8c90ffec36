using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Acl;
using NomadNodes.Api.Docs;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Model.Json;
using NomadNodes.Model.Requests.Jobs;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.Jobs;

namespace NomadNodes.Api;

/// <summary>What is asked of jobs without changing any. See https://developer.hashicorp.com/nomad/api-docs/validate and /jobs.</summary>
internal static class JobChecksApi
{
    public static void MapJobChecks(this IEndpointRouteBuilder app, JobWrites jobs, JobStatuses statuses, RegionRule region, Access access, RequestCounters counters)
    {
        var group = app.MapGroup("/v1").WithTags("Jobs");
        group.MapWrite("/validate/job", context => ValidateAsync(context, jobs, region, access)).Describe(() => JobCheckDocs.Validate);
        group.MapWrite("/jobs/parse", context => RefuseToParseAsync(context, counters)).Describe(() => JobCheckDocs.Parse);
        group.MapGet("/jobs/statuses", context => StatusesAsync(context, statuses, access)).Describe(() => JobCheckDocs.Statuses);
    }

    /// <summary>Counted as what is not there: whoever looks sees what a client wanted.</summary>
    private static Task RefuseToParseAsync(HttpContext context, RequestCounters counters)
    {
        counters.CountUnknown(context.Request.Method, RawTarget.Path(RawTarget.Of(context)).ToString());
        return Answer.WriteErrorAsync(context, JobErrors.NoParser);
    }

    private static async Task ValidateAsync(HttpContext context, JobWrites jobs, RegionRule region, Access access)
    {
        var write = WriteParameters.Bind(context);
        if (!(await ReadAsync(context)).Succeeded(out var body, out var error)
            || (error = RefusalOf(access, write, body, out var ns)) is not null)
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        var order = JobOrder.Of(body, region.Own, ns);
        var faults = await jobs.FaultsOfAsync(order);
        await Answer.WriteJsonAsync(context, WireBytes.Of((Faults: faults, Warnings: JobRules.WarningsOf(order.Job)), WriteVerdict), write.Pretty);
    }

    private static async Task<Outcome<JobRegisterRequest>> ReadAsync(HttpContext context)
    {
        if (!(await RequestBody.ReadAsync(context, JobRegisterRequest.Form)).Succeeded(out var body, out var error)) return error;
        return body.Job is null ? JobErrors.NoJob : body;
    }

    private static ApiError? RefusalOf(Access access, WriteParameters write, JobRegisterRequest body, out string ns)
    {
        ns = JobTarget.NamespaceOf(body, write.Query.Get("namespace"));
        return access.RefusalOf(JobTarget.RegionOf(body, write.Region), write.Token, Right.Namespace(ns, NamespaceCapability.ReadJob));
    }

    /// <summary>Nomad: what is wrong is told as a list, and once more as one text.</summary>
    private static void WriteVerdict(GoWriter w, (IReadOnlyList<string> Faults, string Warnings) verdict)
    {
        w.BeginObject();
        w.Member("DriverConfigValidated"u8, true);
        w.List("ValidationErrors"u8, verdict.Faults.Count == 0 ? null : verdict.Faults);
        w.Member("Error"u8, verdict.Faults.Count == 0 ? "" : MultiError.Text(verdict.Faults));
        w.Member("Warnings"u8, verdict.Warnings);
        w.EndObject();
    }

    private static Task StatusesAsync(HttpContext context, JobStatuses statuses, Access access)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error)
            || !access.Permits(read, ReadEndpoint.ReadJob(read), out var caller, out error)) return Answer.WriteErrorAsync(context, error);
        var (index, body) = statuses.Read(read.Namespace, caller.Rights, read.Reverse);
        new QueryMeta(index).SetOn(context.Response);
        return Answer.WriteJsonAsync(context, body, read.Pretty);
    }
}
