using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace NomadNodes.Http;

/// <summary>The request target as it came over the wire, before the server decoded or tidied anything.</summary>
internal static class RawTarget
{
    internal static string Of(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        if (target.StartsWith('/') || target == "*")
            return target;
        // No target at all comes from test hosts without a wire, any other one is an absolute URL: Go routes that by its path alone.
        return target.Length == 0 ? $"{context.Request.Path}{context.Request.QueryString}" : WithoutAuthority(target);
    }

    internal static ReadOnlySpan<char> Path(string target)
    {
        var end = target.IndexOf('?');
        return end < 0 ? target : target.AsSpan(0, end);
    }

    /// <summary>With its question mark; empty where the query is empty.</summary>
    internal static ReadOnlySpan<char> Query(string target)
    {
        var start = target.IndexOf('?');
        return start < 0 || start + 1 == target.Length ? [] : target.AsSpan(start);
    }

    private static string WithoutAuthority(string target)
    {
        var authority = target.IndexOf("://", StringComparison.Ordinal) + 3;
        var path = authority < 3 ? -1 : target.AsSpan(authority).IndexOfAny('/', '?');
        if (path < 0)
            return "/";
        var rest = target[(authority + path)..];
        return rest[0] == '/' ? rest : "/" + rest;
    }
}
