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
}
