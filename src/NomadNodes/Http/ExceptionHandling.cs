using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NomadNodes.Errors;

namespace NomadNodes.Http;

/// <summary>Around everything that answers: what nobody caught becomes a 500 without details and a log entry with all of them.</summary>
internal sealed partial class ExceptionHandling(RequestDelegate next, ILogger<ExceptionHandling> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away: whatever failed because of that has nobody left to tell.
            LogAborted(logger, context.Request.Method, context.Request.Path);
        }
        catch (BadHttpRequestException refusal)
        {
            LogRefused(logger, context.Request.Method, context.Request.Path, refusal.Message);
            await AnswerAsync(context, new ApiError(refusal.StatusCode, refusal.Message));
        }
        catch (ServerFaultException fault)
        {
            LogFault(logger, context.Request.Method, context.Request.Path, fault.Message);
            await AnswerAsync(context, fault.Error);
        }
        catch (Exception failure) when (failure is not ConnectionAbortedException)
        {
            LogFailed(logger, failure, context.Request.Method, context.Request.Path);
            await AnswerAsync(context, RequestErrors.Unexpected);
        }
    }

    /// <summary>A response that has begun can only be cut off, so that the client does not take it for whole.</summary>
    private static Task AnswerAsync(HttpContext context, ApiError error)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return Task.CompletedTask;
        }
        context.Response.Clear();
        if (context.Features.Get<FaultForm>() is { } form) return form.WriteAsync(context, error);
        Answer.Prepare(context.Response);
        return Answer.WriteErrorAsync(context, error);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Method} {Path}: the client went away")]
    private static partial void LogAborted(ILogger logger, string method, PathString path);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Path}: refused: {Reason}")]
    private static partial void LogRefused(ILogger logger, string method, PathString path, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path}: {Reason}")]
    private static partial void LogFault(ILogger logger, string method, string path, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    private static partial void LogFailed(ILogger logger, Exception failure, string method, PathString path);
}
