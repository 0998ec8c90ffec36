using Microsoft.AspNetCore.Http;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Services.Lists;

namespace NomadNodes.Api;

/// <summary>Writes what a read came to.</summary>
internal static class ReadAnswer
{
    public static Task WriteAsync(HttpContext context, Outcome<ListAnswer> outcome, bool pretty)
    {
        if (!outcome.Succeeded(out var answer, out var error)) return Answer.WriteErrorAsync(context, error);
        new QueryMeta(answer.Index, NextToken: answer.Page.NextToken).SetOn(context.Response);
        return Answer.WriteJsonListAsync(context, answer.Page.Pieces, pretty);
    }

    /// <summary>Nomad: what was looked for and not found has the headers all the same.</summary>
    public static Task WriteAsync(HttpContext context, ulong index, ReadOnlyMemory<byte>? body, ApiError missing, bool pretty)
    {
        new QueryMeta(index).SetOn(context.Response);
        return body is { } found ? Answer.WriteJsonAsync(context, found, pretty) : Answer.WriteErrorAsync(context, missing);
    }
}
