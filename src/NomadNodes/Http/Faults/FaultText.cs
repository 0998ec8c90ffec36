using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using NomadNodes.Errors;
using NomadNodes.Model;

namespace NomadNodes.Http.Faults;

/// <summary>Answers that rules give in the place of the real ones.</summary>
internal static class FaultText
{
    private static readonly StringValues PlainText = "text/plain";
    private static readonly StringValues Close = "close";

    /// <summary>Null when the rule leaves the answer to the endpoint.</summary>
    internal static RequestDelegate? Of(FaultRule rule)
    {
        if (rule.NoLeader) return context => SendAsync(context, RequestErrors.NoLeader);
        if (rule.Status is not { } status) return null;
        if (status == StatusCodes.Status429TooManyRequests && rule.Text is null) return RefuseAsync;
        return context => SendAsync(context, new ApiError(status, rule.Text ?? ReasonPhrases.GetReasonPhrase(status)));
    }

    /// <summary>Whether the status goes with a body at all.</summary>
    internal static bool MayHaveBody(int status) =>
        status is not (StatusCodes.Status204NoContent or StatusCodes.Status205ResetContent or StatusCodes.Status304NotModified);

    private static Task SendAsync(HttpContext context, ApiError answer)
    {
        Answer.Prepare(context.Response);
        if (MayHaveBody(answer.Status)) return Answer.WriteErrorAsync(context, answer);
        context.Response.StatusCode = answer.Status;
        return Task.CompletedTask;
    }

    /// <summary>Nomad: refuses the connections of a client that has too many, before anything of the API is asked.</summary>
    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = RequestErrors.TooManyConnections.Status;
        context.Response.Headers.ContentType = PlainText;
        context.Response.Headers.Connection = Close;
        return BodySender.SendPlainAsync(context, new SingleBody(RawText.Bytes(RequestErrors.TooManyConnections.Text)));
    }
}
