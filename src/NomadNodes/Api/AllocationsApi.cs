using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Api.Docs;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Model.Scheduling;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.Allocations;

namespace NomadNodes.Api;

/// <summary>Reads of allocations. See https://developer.hashicorp.com/nomad/api-docs/allocations.</summary>
internal static class AllocationsApi
{
    public static void MapAllocations(this IEndpointRouteBuilder app, AllocationReads allocations, Access access)
    {
        var group = app.MapGroup("/v1").WithTags("Allocations");
        group.MapGet("/allocations", context => ReadEndpoint.ListAsync(
            context, access, ReadEndpoint.ReadJob, ReadFields, (read, fields, options) => allocations.ListAsync(new(read.ToListRequest(), fields), options, context.RequestAborted)))
            .Describe(() => AllocationDocs.List);
        group.MapGet("/allocation/{id}", context => FindAsync(context, access, allocations)).Describe(() => AllocationDocs.Find);
    }

    /// <summary>Nomad: resources is looked at before task_states, which is true where it is left out.</summary>
    private static Outcome<AllocListFields> ReadFields(ReadParameters read)
    {
        if (!ReadEndpoint.ReadBool(read, "resources").Succeeded(out var resources, out var error)
            || !ReadEndpoint.ReadBool(read, "task_states").Succeeded(out var states, out error)) return error;
        var withStates = states || read.Query.Get("task_states").Length == 0;
        return (resources ? AllocListFields.Resources : 0) | (withStates ? AllocListFields.TaskStates : 0);
    }

    private static Task FindAsync(HttpContext context, Access access, AllocationReads allocations)
    {
        var id = RouteId.Of(context);
        return id.Contains('/')
            ? Answer.WriteErrorAsync(context, AllocationErrors.NoSuchAction)
            : ReadEndpoint.FindAsync(context, access, ReadEndpoint.Anybody, (_, options) => allocations.FindAsync(id, options, context.RequestAborted), AllocationErrors.NotFound);
    }
}
