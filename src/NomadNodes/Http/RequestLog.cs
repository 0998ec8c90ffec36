using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NomadNodes.Http;

/// <summary>One line a request, at debug: method, path, status, milliseconds, index. Costs nothing while debug is off.</summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> logger, string cluster)
{
    // Lines of several clusters are told apart by it.
    private readonly string _place = cluster.Length == 0 ? "" : cluster + ":";

    public Task InvokeAsync(HttpContext context) => logger.IsEnabled(LogLevel.Debug) ? LogAsync(context) : next(context);

    private async Task LogAsync(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            Log(context, start);
        }
    }

    private void Log(HttpContext context, long start)
    {
        var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        // Without the query, which may name secrets: a filter can.
        var path = string.Concat(_place, RawTarget.Path(RawTarget.Of(context)));
        var index = context.Response.Headers["X-Nomad-Index"].ToString();
        LogAnswered(logger, context.Request.Method, path, context.Response.StatusCode, milliseconds, index);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Method} {Path} {Status} {Milliseconds:0.00} ms index {Index}")]
    private static partial void LogAnswered(ILogger logger, string method, string path, int status, double milliseconds, string index);
}
