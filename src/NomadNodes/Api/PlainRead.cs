using Microsoft.AspNetCore.Http;
using NomadNodes.Acl;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Services;

namespace NomadNodes.Api;

/// <summary>Reads that wait for nothing: they take the common parameters, look at the right and write what there is.</summary>
internal static class PlainRead
{
    /// <summary>Without facts about the state.</summary>
    public static Task WriteAsync(HttpContext context, Access access, Right right, Func<byte[]> body)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error) || !access.Permits(read, right, out error)) return Answer.WriteErrorAsync(context, error);
        return Answer.WriteJsonAsync(context, body(), read.Pretty);
    }

    /// <summary>With facts about the state.</summary>
    public static Task WriteAsync(HttpContext context, Access access, Right right, Func<ReadParameters, Outcome<(ulong Index, byte[] Body)>> find)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error)
            || !access.Permits(read, right, out error)
            || !find(read).Succeeded(out var answer, out error)) return Answer.WriteErrorAsync(context, error);
        new QueryMeta(answer.Index).SetOn(context.Response);
        return Answer.WriteJsonAsync(context, answer.Body, read.Pretty);
    }

    /// <summary>For what anybody may know, whatever their token.</summary>
    /// <param name="context">The request.</param>
    /// <param name="region">Null where the request is answered whatever region it names.</param>
    /// <param name="body">Compact JSON.</param>
    public static Task WriteOpenAsync(HttpContext context, RegionRule? region, Func<byte[]> body)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error)) return Answer.WriteErrorAsync(context, error);
        return region?.RefusalOf(read.Region) is { } refusal ? Answer.WriteErrorAsync(context, refusal) : Answer.WriteJsonAsync(context, body(), read.Pretty);
    }
}
