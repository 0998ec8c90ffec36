using Microsoft.AspNetCore.Http;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Model;
using NomadNodes.Model.Json;
using NomadNodes.Services.Acls;

namespace NomadNodes.Api;

/// <summary>Writes what the endpoints under /v1/acl found.</summary>
internal static class AclAnswer
{
    public static Task WriteAsync(HttpContext context, Outcome<FoundObject> outcome, ApiError missing, bool pretty) => outcome.Succeeded(out var found, out var error)
        ? ReadAnswer.WriteAsync(context, found.Index, found.Body, missing, pretty)
        : Answer.WriteErrorAsync(context, error);

    /// <summary>Nomad: a whole token brings its own JSON, which is not indented; only the line end is added.</summary>
    public static Task WriteTokenAsync(HttpContext context, Outcome<FoundObject> outcome, bool pretty)
    {
        if (!outcome.Succeeded(out var found, out var error)) return Answer.WriteErrorAsync(context, error);
        return ReadAnswer.WriteAsync(context, found.Index, Lined(found.Body, pretty), AclErrors.TokenNotFound, pretty: false);
    }

    public static Task WriteTokenAsync(HttpContext context, Outcome<ACLToken> outcome, bool pretty)
    {
        if (!outcome.Succeeded(out var token, out var error)) return Answer.WriteErrorAsync(context, error);
        QueryMeta.SetIndex(context.Response, token.ModifyIndex);
        return Answer.WriteJsonAsync(context, Lined(WireBytes.Of(token), pretty)!.Value, pretty: false);
    }

    private static ReadOnlyMemory<byte>? Lined(ReadOnlyMemory<byte>? json, bool pretty) =>
        json is { } body && pretty ? (byte[])[.. body.Span, (byte)'\n'] : json;
}
