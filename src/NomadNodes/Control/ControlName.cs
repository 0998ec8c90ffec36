using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace NomadNodes.Control;

/// <summary>Names in paths that whoever calls makes up.</summary>
internal static partial class ControlName
{
    public static async Task<string?> OrRefuseAsync(HttpContext context)
    {
        var name = Of(context);
        if (Snapshot().IsMatch(name)) return name;
        await ControlJson.RefuseAsync(context, [$"'{name}' is no name of a snapshot: up to 128 letters, digits, dots, hyphens and underscores."]);
        return null;
    }

    /// <summary>Null, and an answer, for what cannot be the first part of a host's name.</summary>
    public static async Task<string?> ForHostOrRefuseAsync(HttpContext context)
    {
        var name = Of(context);
        if (HostLabel().IsMatch(name)) return name.ToLowerInvariant();
        await ControlJson.RefuseAsync(context, [$"'{name}' is no name of a cluster: up to 63 letters, digits and hyphens, as in a host name; a hyphen neither first nor last."]);
        return null;
    }

    private static string Of(HttpContext context) => (string)context.Request.RouteValues["name"]!;

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,128}\z")]
    private static partial Regex Snapshot();

    [GeneratedRegex(@"\A[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\z")]
    private static partial Regex HostLabel();
}
