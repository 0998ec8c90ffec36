using Microsoft.AspNetCore.Http;
using NomadNodes.Errors;

namespace NomadNodes.Http;

/// <summary>
/// Go's router for the emulated surface. The server underneath decodes paths, removes dot segments and lets routing ignore case; a real one
/// does none of that, so this works on the raw target, chooses the endpoint itself.
/// </summary>
internal sealed class GoMux(RequestDelegate next, EndpointRoutes routes, RequestCounters counters)
{
    private static readonly string[] Foreign = ["/_emulator", "/openapi", "/swagger"];

    /// <summary>Whether a path belongs to what a real server does not have (<see cref="OwnPaths"/>).</summary>
    internal static bool IsForeign(ReadOnlySpan<char> path)
    {
        foreach (var prefix in Foreign)
        {
            if (path.StartsWith(prefix, StringComparison.Ordinal) && (path.Length == prefix.Length || path[prefix.Length] == '/'))
                return true;
        }
        return false;
    }

    public Task InvokeAsync(HttpContext context)
    {
        var target = RawTarget.Of(context);
        if (target == "*")
            return Task.CompletedTask;
        var path = RawTarget.Path(target);
        if (IsForeign(path))
            return next(context);
        counters.Count();
        if (GoPath.IsPlain(path))
        {
            Answer.Prepare(context.Response);
            var match = routes.Mux.Match(path);
            return match.LacksSlash ? Redirect.SendAsync(context, string.Concat(path, "/")) : RunAsync(context, match);
        }
        return RouteAsync(context, path.ToString());
    }

    private Task RouteAsync(HttpContext context, string path)
    {
        if (!PercentText.IsValid(path))
            return RefuseAsync(context);
        Answer.Prepare(context.Response);
        var escaped = GoPath.Escaped(path);
        var clean = GoPath.Clean(escaped);
        var match = routes.Mux.Match(clean);
        if (match.LacksSlash)
            return Redirect.SendAsync(context, GoPath.Escape(GoPath.Clean(PercentText.Decode(path, plusIsSpace: false)) + "/"));
        // Go escapes the escaped path once more here: /v1//a%20b leads to /v1/a%2520b.
        return clean == escaped ? RunAsync(context, match) : Redirect.SendAsync(context, GoPath.Escape(clean));
    }

    private Task RunAsync(HttpContext context, in MuxMatch match)
    {
        if (match.Methods is null)
        {
            counters.CountUnknown(context.Request.Method, RawTarget.Path(RawTarget.Of(context)).ToString());
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Answer.WriteEmptyAsync(context);
        }
        if (match.Methods.Origins?.Apply(context) is true)
            return Task.CompletedTask;
        var endpoint = match.Methods.Find(context.Request.Method);
        if (endpoint is null)
            return Answer.WriteErrorAsync(context, RequestErrors.InvalidMethod);
        if (WebSocketHandshake.LacksVersion(context.Request))
            return Answer.WriteErrorAsync(context, RequestErrors.BadWebSocketVersion);
        context.SetEndpoint(endpoint);
        if (match.Parameter is not null)
            context.Request.RouteValues[match.Parameter] = match.Value;
        return next(context);
    }

    /// <summary>Go: a malformed target never reaches the handlers: none of their headers is sent, and the connection ends.</summary>
    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers.Connection = "close";
        return Answer.WriteBareErrorAsync(context, RequestErrors.BadEscape);
    }
}
