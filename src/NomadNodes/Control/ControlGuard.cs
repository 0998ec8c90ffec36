using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NomadNodes.Settings;

namespace NomadNodes.Control;

/// <summary>
/// Who may use the control API. A browser must never be able to: a request with an Origin is refused, and without a token so is one
/// whose Host is a name that somebody else's DNS could point here.
/// </summary>
internal sealed class ControlGuard(ControlSettings settings)
{
    private readonly byte[] _token = Encoding.UTF8.GetBytes(settings.Token);

    public static void Use(IApplicationBuilder app, ControlSettings settings)
    {
        var guard = new ControlGuard(settings);
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/_emulator", StringComparison.OrdinalIgnoreCase),
            branch => branch.Use((context, next) => guard.RefusalOf(context) is { } refusal
                ? ControlJson.RefuseAsync(context, [refusal.Reason], refusal.Status)
                : next(context)));
    }

    private (int Status, string Reason)? RefusalOf(HttpContext context)
    {
        if (settings.Access == ControlAccess.Off) return (404, "The control API is switched off (Control:Access).");
        if (settings.Access == ControlAccess.Loopback && !IsLoopback(context.Connection.RemoteIpAddress))
        {
            return (403, "The control API answers this machine only. Control:Access any opens it to others.");
        }

        if (context.Request.Headers.Origin.Count > 0) return (403, "The control API answers no web pages: the request has an Origin header.");
        if (_token.Length > 0)
        {
            return HasToken(context) ? null : (403, "X-Emulator-Token is missing or wrong (Control:Token).");
        }

        var host = context.Request.Host.Host;
        return IsKnownHost(host) ? null : (403, $"The control API does not answer under the name '{host}'. Use localhost or an IP address, or add the name to Control:Hosts.");
    }

    private static bool IsLoopback(IPAddress? address) =>
        address is not null && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    private bool HasToken(HttpContext context) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(context.Request.Headers["X-Emulator-Token"].ToString()), _token);

    private bool IsKnownHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(host.Trim('[', ']'), out _)
        || settings.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase);
}
