using Microsoft.AspNetCore.Http;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Model.Json;

namespace NomadNodes.Api;

/// <summary>Writes what a write came to: its index, and its object if it has one. Nomad: a write that failed says no index.</summary>
internal static class WriteAnswer
{
    public static Task WriteAsync<T>(HttpContext context, Outcome<T> outcome, Func<T, ulong> indexOf, bool pretty)
        where T : IWireForm
    {
        if (!outcome.Succeeded(out var answer, out var error)) return Answer.WriteErrorAsync(context, error);
        QueryMeta.SetIndex(context.Response, indexOf(answer));
        return Answer.WriteJsonAsync(context, WireBytes.Of(answer), pretty);
    }

    /// <summary>Nomad: a write without an object answers 200 and nothing else, not even a type.</summary>
    public static Task WriteEmptyAsync(HttpContext context, Outcome<ulong> outcome)
    {
        if (!outcome.Succeeded(out var index, out var error)) return Answer.WriteErrorAsync(context, error);
        QueryMeta.SetIndex(context.Response, index);
        return Answer.WriteEmptyAsync(context);
    }
}
