using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace NomadNodes.Http;

/// <summary>Where a client puts its token: X-Nomad-Token, or else a bearer Authorization. Never a cookie or a parameter.</summary>
internal static class RequestToken
{
    /// <summary>Empty where there is none; nothing is an error here.</summary>
    internal static string Of(HttpRequest request)
    {
        var headers = request.Headers;
        if (headers.TryGetValue("X-Nomad-Token", out var own) && First(own).Trim() is { Length: > 0 } token)
            return token;
        return StringValues.IsNullOrEmpty(headers.Authorization) ? "" : Bearer(First(headers.Authorization));
    }

    private static string First(in StringValues values) => values.Count == 0 ? "" : values[0] ?? "";

    /// <summary>Nomad: split at single spaces; the first part is the scheme, in any case, the first word of the rest the token.</summary>
    private static string Bearer(ReadOnlySpan<char> line)
    {
        var scheme = line.IndexOf(' ');
        if (scheme < 0 || !line[..scheme].Equals("bearer", StringComparison.OrdinalIgnoreCase))
            return "";
        var rest = line[scheme..].Trim();
        var end = rest.IndexOf(' ');
        return (end < 0 ? rest : rest[..end]).ToString();
    }
}
