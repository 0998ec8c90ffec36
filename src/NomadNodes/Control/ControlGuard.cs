using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using NomadNodes.Http;
using NomadNodes.Settings;

namespace NomadNodes.Control;

/// <summary>
/// Who may use the control API. A browser must never be able to: what a web page sends is refused, and without a token so is a request whose Host
/// is a name that somebody else's DNS could point here. What a proxy says about its client (X-Forwarded-For) is not believed.
/// </summary>
internal sealed class ControlGuard(ControlSettings settings)
{
    private const string PlainTarget = "The control API takes no absolute URL as request target.";
    private const string NoWebPages = "The control API answers no web pages: the request has an Origin header, or Sec-Fetch-Site says so.";

    private static readonly FaultForm JsonFaults = new(ControlJson.RefuseAsync);

    private readonly byte[]? _token = settings.Token.Length == 0 ? null : SHA256.HashData(Encoding.UTF8.GetBytes(settings.Token));

    public static void Use(IApplicationBuilder app, ControlSettings settings)
    {
        var guard = new ControlGuard(settings);
        app.UseWhen(IsControl, branch => branch.Use((context, next) =>
        {
            context.Features.Set(JsonFaults);
            return guard.RefusalOf(context) is { } refusal
                ? ControlJson.RefuseAsync(context, [refusal.Reason], refusal.Status)
                : RunAsync(context, next);
        }));
    }

    // By the endpoint, so that no spelling of a path leads past the guard; by the path, so that unknown calls tell nothing either.
    private static bool IsControl(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<ControlEndpoint>() is not null
        || context.Request.Path.StartsWithSegments(ControlApi.Prefix, StringComparison.OrdinalIgnoreCase);

    private static async Task RunAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response.HasStarted) return;
        if (context.Response.StatusCode == StatusCodes.Status404NotFound)
        {
            await ControlJson.RefuseAsync(context, ["There is no such control call. GET /_emulator lists where to start."], StatusCodes.Status404NotFound);
        }
        else if (context.Response.StatusCode == StatusCodes.Status405MethodNotAllowed)
        {
            await ControlJson.RefuseAsync(
                context, [$"This control call takes {context.Response.Headers.Allow}, not {context.Request.Method}."], StatusCodes.Status405MethodNotAllowed);
        }
    }

    private (int Status, string Reason)? RefusalOf(HttpContext context)
    {
        if (settings.Access == ControlAccess.Off) return (404, "The control API is switched off (Control:Access).");
        if (settings.Access == ControlAccess.Loopback && !IsLoopback(context.Connection.RemoteIpAddress))
        {
            return (403, "The control API answers this machine only. Control:Access any opens it to others.");
        }

        if (IsFromWebPage(context.Request.Headers)) return (403, NoWebPages);
        // The server has put the URL's host in place of the Host header, which then proves nothing.
        if (context.Features.Get<IHttpRequestFeature>()!.RawTarget is [not '/', ..]) return (403, PlainTarget);
        if (_token is not null) return HasToken(context) ? null : (403, "X-Emulator-Token is missing or wrong (Control:Token).");
        var host = context.Request.Host.Host;
        return IsKnownHost(host) ? null : (403, $"The control API does not answer under the name '{host}'. Use localhost or an IP address, or add the name to Control:Hosts.");
    }

    private static bool IsLoopback(IPAddress? address) =>
        address is not null && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    // Browsers send no Origin with a plain GET to another site, but all say how the two sites are related.
    private static bool IsFromWebPage(IHeaderDictionary headers) =>
        headers.Origin.Count > 0 || headers["Sec-Fetch-Site"].Any(site => site is not ("none" or "same-origin"));

    /// <summary>In a time that tells nothing about the token, its length included. Header values come as Latin-1, byte for byte.</summary>
    private bool HasToken(HttpContext context)
    {
        var sent = Encoding.Latin1.GetBytes(context.Request.Headers["X-Emulator-Token"].ToString());
        return CryptographicOperations.FixedTimeEquals(SHA256.HashData(sent), _token);
    }

    private bool IsKnownHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(host.Trim('[', ']'), out _)
        || settings.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase);
}
