using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Acl;
using NomadNodes.Api.Docs;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Model;
using NomadNodes.Model.Requests;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.Acls;

namespace NomadNodes.Api;

/// <summary>Tokens. See https://developer.hashicorp.com/nomad/api-docs/acl/tokens.</summary>
internal static class AclTokensApi
{
    public static void MapAclTokens(this IEndpointRouteBuilder app, AclServices acls, Access access)
    {
        var group = app.MapGroup("/v1/acl").WithTags("ACL tokens");
        group.MapWrite("/bootstrap", context => BootstrapAsync(context, acls.Bootstrap, access)).Describe(() => AclTokenDocs.Bootstrap);
        group.MapGet("/tokens", context => ListAsync(context, acls.Tokens, access)).Describe(() => AclTokenDocs.List);
        group.MapWrite("/token", context => UpsertAsync(context, acls.TokenWrites, access, null)).Describe(() => AclTokenDocs.Create);
        group.MapGet("/token/self", context => SelfAsync(context, acls.Tokens, access)).Describe(() => AclTokenDocs.Self);
        group.MapGet("/token/{id}", context => FindAsync(context, acls.Tokens, access)).Describe(() => AclTokenDocs.Find);
        group.MapWrite("/token/{id}", context => UpsertAsync(context, acls.TokenWrites, access, RouteId.Of(context))).Describe(() => AclTokenDocs.Update);
        group.MapDelete("/token/{id}", context => DeleteAsync(context, acls.TokenWrites, access)).Describe(() => AclTokenDocs.Delete);
    }

    private static async Task BootstrapAsync(HttpContext context, AclBootstrap bootstrap, Access access)
    {
        var write = WriteParameters.Bind(context);
        Outcome<ACLToken> outcome;
        if (!(await ReadSecretAsync(context)).Succeeded(out var secret, out var error)) outcome = error;
        else if (!access.IsEnabled) outcome = AclErrors.Disabled;
        else outcome = await bootstrap.RunAsync(secret);
        await AclAnswer.WriteTokenAsync(context, outcome, write.Pretty);
    }

    /// <summary>Nomad: a body whose length is not given is not read.</summary>
    private static async Task<Outcome<string>> ReadSecretAsync(HttpContext context)
    {
        if (context.Request.ContentLength is null or 0) return "";
        return (await RequestBody.ReadAsync(context, ACLBootstrapRequest.Form)).Succeeded(out var body, out var error)
            ? body.BootstrapSecret
            : AclErrors.UnreadableBootstrap(error.Text);
    }

    private static async Task ListAsync(HttpContext context, AclTokenReads tokens, Access access)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error)
            || !access.AdmitsToAcl(read, out var caller, out error)
            || !IsManagement(caller, out error))
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        await ReadAnswer.WriteAsync(context, await tokens.ListAsync(read.Prefix, read.Filter, read.ToListOptions(), read.ToReadOptions(), context.RequestAborted), read.Pretty);
    }

    /// <summary>Nomad: these two say what is wrong with the caller's token.</summary>
    private static async Task SelfAsync(HttpContext context, AclTokenReads tokens, Access access)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error)
            || !access.Identify(read.Region, read.Token).Succeeded(out var caller, out error))
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        await AclAnswer.WriteTokenAsync(context, await tokens.FindSelfAsync(caller, read.ToReadOptions(), context.RequestAborted), read.Pretty);
    }

    private static async Task FindAsync(HttpContext context, AclTokenReads tokens, Access access)
    {
        var accessor = RouteId.Of(context);
        var error = accessor.Length == 0 ? AclErrors.MissingAccessor : null;
        ReadParameters? read = null;
        Caller? caller = null;
        if (error is not null
            || !ReadParameters.Bind(context).Succeeded(out read, out error)
            || !IsOn(access, out error)
            || !access.Identify(read.Region, read.Token).Succeeded(out caller, out error))
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        await AclAnswer.WriteTokenAsync(context, await tokens.FindAsync(caller, accessor, read.ToReadOptions(), context.RequestAborted), read.Pretty);
    }

    /// <param name="context">The request.</param>
    /// <param name="tokens">The service.</param>
    /// <param name="access">Who may.</param>
    /// <param name="accessor">What the path says; null: it says nothing.</param>
    private static async Task UpsertAsync(HttpContext context, AclTokenWrites tokens, Access access, string? accessor)
    {
        var write = WriteParameters.Bind(context);
        Outcome<ACLToken> outcome;
        if (!(await ReadAsync(context, accessor)).Succeeded(out var token, out var error)) outcome = error;
        else if (access.RefusalOfAclWrite(write) is { } refusal) outcome = refusal;
        else outcome = await tokens.UpsertAsync(token);
        await AclAnswer.WriteTokenAsync(context, outcome, write.Pretty);
    }

    private static async Task<Outcome<ACLToken>> ReadAsync(HttpContext context, string? accessor)
    {
        if (accessor?.Length == 0) return AclErrors.MissingAccessor;
        if (!(await RequestBody.ReadAsync(context, ACLTokenRequest.Form)).Succeeded(out var body, out var error)) return error;
        if (!AclTokenRules.Read(body).Succeeded(out var token, out error)) return error;
        return accessor is null || accessor == token.AccessorID ? token : AclErrors.AccessorMismatch;
    }

    private static async Task DeleteAsync(HttpContext context, AclTokenWrites tokens, Access access)
    {
        var accessor = RouteId.Of(context);
        var refusal = accessor.Length == 0 ? AclErrors.MissingAccessor : access.RefusalOfAclWrite(WriteParameters.Bind(context));
        await WriteAnswer.WriteEmptyAsync(context, refusal is not null ? refusal : await tokens.DeleteAsync(accessor));
    }

    private static bool IsManagement(Caller caller, [NotNullWhen(false)] out ApiError? error)
    {
        error = Access.RefusalOf(caller, Right.Management);
        return error is null;
    }

    private static bool IsOn(Access access, [NotNullWhen(false)] out ApiError? error)
    {
        error = access.IsEnabled ? null : AclErrors.Disabled;
        return error is null;
    }
}
