using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NomadNodes.Api;

/// <summary>Maps a write under both of its methods.</summary>
internal static class WriteRoutes
{
    private static readonly string[] Methods = [HttpMethods.Put, HttpMethods.Post];

    /// <summary>Nomad: PUT and POST do the same on almost every write.</summary>
    public static IEndpointConventionBuilder MapWrite(this IEndpointRouteBuilder group, string pattern, RequestDelegate handler) => group.MapMethods(pattern, Methods, handler);
}
