using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Api.Docs;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Model;
using NomadNodes.Model.Requests;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.Acls;

namespace NomadNodes.Api;

/// <summary>Policies. See https://developer.hashicorp.com/nomad/api-docs/acl/policies.</summary>
internal static class AclPoliciesApi
{
    private static readonly byte[] Null = "null"u8.ToArray();

    public static void MapAclPolicies(this IEndpointRouteBuilder app, AclServices acls, Access access)
    {
        var group = app.MapGroup("/v1/acl").WithTags("ACL policies");
        group.MapGet("/policies", context => ListAsync(context, acls.Reads, access)).Describe(() => AclPolicyDocs.List);
        group.MapGet("/policy/self", context => SelfAsync(context, acls.Reads, access)).Describe(() => AclPolicyDocs.Self);
        group.MapGet("/policy/{id}", context => FindAsync(context, acls.Reads, access)).Describe(() => AclPolicyDocs.Find);
        group.MapWrite("/policy/{id}", context => UpsertAsync(context, acls.PolicyWrites, access)).Describe(() => AclPolicyDocs.Upsert);
        group.MapDelete("/policy/{id}", context => DeleteAsync(context, acls.PolicyWrites, access)).Describe(() => AclPolicyDocs.Delete);
    }

    private static async Task ListAsync(HttpContext context, AclReads acls, Access access)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error) || !access.AdmitsToAcl(read, out var caller, out error))
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        // Nomad: a node has no policies to show.
        if (caller.Token is null) await Answer.WriteErrorAsync(context, AclErrors.PermissionDenied);
        else await ReadAnswer.WriteAsync(context, await acls.PoliciesAsync(caller, read.Prefix, read.ToReadOptions(), context.RequestAborted), read.Pretty);
    }

    /// <summary>Nomad: without a token that could be one of a person, 403 comes even before that ACLs are off; and none at all is null.</summary>
    private static async Task SelfAsync(HttpContext context, AclReads acls, Access access)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error)
            || !MayHavePolicies(read, out error)
            || !access.AdmitsToAcl(read, out var caller, out error))
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        if (caller.Token is null)
        {
            await Answer.WriteErrorAsync(context, AclErrors.PermissionDenied);
            return;
        }

        var answer = await acls.PoliciesAsync(caller, read.Prefix, read.ToReadOptions(), context.RequestAborted);
        if (answer.Page.Pieces.Count > 0) await ReadAnswer.WriteAsync(context, answer, read.Pretty);
        else await ReadAnswer.WriteAsync(context, answer.Index, Null, AclErrors.PolicyNotFound, read.Pretty);
    }

    private static async Task FindAsync(HttpContext context, AclReads acls, Access access)
    {
        var name = RouteId.Of(context);
        if (name.Length == 0)
        {
            await Answer.WriteErrorAsync(context, AclErrors.MissingPolicyName);
            return;
        }

        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error) || !access.AdmitsToAcl(read, out var caller, out error))
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        await AclAnswer.WriteAsync(context, await acls.FindPolicyAsync(caller, name, read.ToReadOptions(), context.RequestAborted), AclErrors.PolicyNotFound, read.Pretty);
    }

    private static async Task UpsertAsync(HttpContext context, AclPolicyWrites policies, Access access)
    {
        var write = WriteParameters.Bind(context);
        Outcome<ulong> outcome;
        if (!(await ReadAsync(context)).Succeeded(out var policy, out var error)) outcome = error;
        else if (access.RefusalOfAclWrite(write) is { } refusal) outcome = refusal;
        else outcome = await policies.UpsertAsync(policy);
        await WriteAnswer.WriteEmptyAsync(context, outcome);
    }

    private static async Task<Outcome<ACLPolicy>> ReadAsync(HttpContext context)
    {
        var name = RouteId.Of(context);
        if (name.Length == 0) return AclErrors.MissingPolicyName;
        if (!(await RequestBody.ReadAsync(context, ACLPolicyRequest.Form)).Succeeded(out var body, out var error)) return error;
        return body.Name == name ? body.ToPolicy() : AclErrors.PolicyMismatch;
    }

    private static async Task DeleteAsync(HttpContext context, AclPolicyWrites policies, Access access)
    {
        var name = RouteId.Of(context);
        var refusal = name.Length == 0 ? AclErrors.MissingPolicyName : access.RefusalOfAclWrite(WriteParameters.Bind(context));
        await WriteAnswer.WriteEmptyAsync(context, refusal is not null ? refusal : await policies.DeleteAsync(name));
    }

    private static bool MayHavePolicies(ReadParameters read, [NotNullWhen(false)] out ApiError? error)
    {
        error = UuidKey.IsCanonical(read.Token) ? null : AclErrors.PermissionDenied;
        return error is null;
    }
}
