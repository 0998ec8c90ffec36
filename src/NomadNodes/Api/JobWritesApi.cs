using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Acl;
using NomadNodes.Api.Docs;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Model.Requests.Jobs;
using NomadNodes.Model.Responses;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.Jobs;

namespace NomadNodes.Api;

/// <summary>Writes to jobs. Nomad: PUT and POST are the same. See https://developer.hashicorp.com/nomad/api-docs/jobs.</summary>
internal static class JobWritesApi
{
    public static void MapJobWrites(this IEndpointRouteBuilder app, JobWrites jobs, RegionRule region, Access access)
    {
        var group = app.MapGroup("/v1").WithTags("Jobs");
        group.MapWrite("/jobs", context => RegisterAsync(context, jobs, region, access, "")).Describe(() => JobWriteDocs.Register);
        group.MapWrite("/job/{id}", context => RegisterAsync(context, jobs, region, access, RouteId.Of(context))).Describe(() => JobWriteDocs.RegisterNamed);
        group.MapDelete("/job/{id}", context => DeregisterAsync(context, jobs, access)).Describe(() => JobWriteDocs.Deregister);
    }

    /// <param name="context">The request.</param>
    /// <param name="jobs">The service.</param>
    /// <param name="region">The regions that are known.</param>
    /// <param name="access">Who may.</param>
    /// <param name="id">The ID in the path; empty: whatever the body says.</param>
    private static async Task RegisterAsync(HttpContext context, JobWrites jobs, RegionRule region, Access access, string id)
    {
        var write = WriteParameters.Bind(context);
        Outcome<JobRegisterResponse> outcome;
        if (!(await ReadAsync(context, id)).Succeeded(out var body, out var error)) outcome = error;
        else if (!Admit(access, write, body).Succeeded(out var caller, out error)) outcome = error;
        else outcome = await jobs.RegisterAsync(JobOrder.Of(body, region.Own, NamespaceOf(write, body)) with { IsOfManagement = caller.IsManagement });
        await WriteAnswer.WriteAsync(context, outcome, static answer => answer.Index, write.Pretty);
    }

    private static Outcome<Caller> Admit(Access access, WriteParameters write, JobRegisterRequest body)
    {
        if (!access.Admit(JobTarget.RegionOf(body, write.Region), write.Token).Succeeded(out var caller, out var error)) return error;
        return Access.RefusalOf(caller, Right.Namespace(NamespaceOf(write, body), NamespaceCapability.SubmitJob)) is { } refusal ? refusal : caller;
    }

    private static string NamespaceOf(WriteParameters write, JobRegisterRequest body) => JobTarget.NamespaceOf(body, write.Query.Get("namespace"));

    private static async Task<Outcome<JobRegisterRequest>> ReadAsync(HttpContext context, string id)
    {
        if (!(await RequestBody.ReadAsync(context, JobRegisterRequest.Form)).Succeeded(out var body, out var error)) return error;
        if (body.Job is null) return JobErrors.NoJob;
        if (body.Job.ID is not { Length: > 0 } sent) return JobErrors.NoId;
        return id.Length > 0 && sent != id ? JobErrors.PathMismatch : body;
    }

    private static async Task DeregisterAsync(HttpContext context, JobWrites jobs, Access access)
    {
        var write = WriteParameters.Bind(context);
        Outcome<JobDeregisterResponse> outcome;
        if (write.Query.ReadBool("purge", out var purge) is { } fault) outcome = JobErrors.BadPurge(fault);
        else if (access.RefusalOf(write, Right.Namespace(write.Namespace, NamespaceCapability.SubmitJob)) is { } refusal) outcome = refusal;
        else outcome = await jobs.DeregisterAsync(write.Namespace, RouteId.Of(context), purge);
        await WriteAnswer.WriteAsync(context, outcome, static answer => answer.Index, write.Pretty);
    }
}
