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

/// <summary>Roles. See https://developer.hashicorp.com/nomad/api-docs/acl/roles.</summary>
internal static class AclRolesApi
{
    // Nomad: /v1/acl/role/name/x is the role called x, /v1/acl/role/name the one whose ID is "name".
    private const string ByName = "name/";

    public static void MapAclRoles(this IEndpointRouteBuilder app, AclServices acls, Access access)
    {
        var group = app.MapGroup("/v1/acl").WithTags("ACL roles");
        group.MapGet("/roles", context => ListAsync(context, acls.Reads, access)).Describe(() => AclRoleDocs.List);
        group.MapWrite("/role", context => UpsertAsync(context, acls.RoleWrites, access, null)).Describe(() => AclRoleDocs.Create);
        group.MapGet("/role/{id}", context => FindAsync(context, acls.Reads, access)).Describe(() => AclRoleDocs.Find);
        group.MapWrite("/role/{id}", context => UpsertAsync(context, acls.RoleWrites, access, RouteId.Of(context))).Describe(() => AclRoleDocs.Update);
        group.MapDelete("/role/{id}", context => DeleteAsync(context, acls.RoleWrites, access)).Describe(() => AclRoleDocs.Delete);
    }

    private static async Task ListAsync(HttpContext context, AclReads acls, Access access)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error) || !access.AdmitsToAcl(read, out var caller, out error))
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        if (caller.Token is null) await Answer.WriteErrorAsync(context, AclErrors.PermissionDenied);
        else await ReadAnswer.WriteAsync(context, await acls.RolesAsync(caller, read.Prefix, read.ToReadOptions(), context.RequestAborted), read.Pretty);
    }

    private static async Task FindAsync(HttpContext context, AclReads acls, Access access)
    {
        var path = RouteId.Of(context);
        if (FaultOf(path) is { } fault)
        {
            await Answer.WriteErrorAsync(context, fault);
            return;
        }

        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error) || !access.AdmitsToAcl(read, out var caller, out error))
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        var found = path.StartsWith(ByName, StringComparison.Ordinal)
            ? await acls.FindRoleByNameAsync(caller, path[ByName.Length..], read.ToReadOptions(), context.RequestAborted)
            : await acls.FindRoleAsync(caller, path, read.ToReadOptions(), context.RequestAborted);
        await AclAnswer.WriteAsync(context, found, AclErrors.RoleNotFound, read.Pretty);
    }

    /// <param name="context">The request.</param>
    /// <param name="roles">The service.</param>
    /// <param name="access">Who may.</param>
    /// <param name="id">What the path says; null: it says nothing.</param>
    private static async Task UpsertAsync(HttpContext context, AclRoleWrites roles, Access access, string? id)
    {
        var write = WriteParameters.Bind(context);
        Outcome<ACLRole> outcome;
        if (!(await ReadAsync(context, id)).Succeeded(out var role, out var error)) outcome = error;
        else if (access.RefusalOfAclWrite(write) is { } refusal) outcome = refusal;
        else outcome = await roles.UpsertAsync(role);
        await WriteAnswer.WriteAsync(context, outcome, static role => role.ModifyIndex, write.Pretty);
    }

    private static async Task<Outcome<ACLRole>> ReadAsync(HttpContext context, string? id)
    {
        if (id is not null && FaultOfWrite(id) is { } fault) return fault;
        if (!(await RequestBody.ReadAsync(context, ACLRoleRequest.Form)).Succeeded(out var body, out var error)) return error;
        return id is null || id == body.ID ? body.ToRole() : AclErrors.RoleMismatch;
    }

    private static async Task DeleteAsync(HttpContext context, AclRoleWrites roles, Access access)
    {
        var id = RouteId.Of(context);
        var refusal = FaultOfWrite(id) ?? access.RefusalOfAclWrite(WriteParameters.Bind(context));
        await WriteAnswer.WriteEmptyAsync(context, refusal is not null ? refusal : await roles.DeleteAsync(id));
    }

    private static ApiError? FaultOf(string path)
    {
        if (path.Length == 0) return AclErrors.MissingRoleId;
        if (path == ByName) return AclErrors.MissingRoleName;
        var rest = path.StartsWith(ByName, StringComparison.Ordinal) ? path[ByName.Length..] : path;
        return rest.Contains('/') ? AclErrors.InvalidUri : null;
    }

    /// <summary>Nomad: roles are written by their IDs only.</summary>
    private static ApiError? FaultOfWrite(string path) =>
        path.StartsWith(ByName, StringComparison.Ordinal) ? RequestErrors.InvalidMethod : FaultOf(path);
}
