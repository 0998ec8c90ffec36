using Microsoft.AspNetCore.Http;

namespace NomadNodes.Api;

/// <summary>The decoded text that stands for {id} in the path; it may hold slashes or be empty.</summary>
internal static class RouteId
{
    public static string Of(HttpContext context) => (string)context.Request.RouteValues["id"]!;
}
