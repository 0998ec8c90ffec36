using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using NomadNodes.Errors;

namespace NomadNodes.Control;

/// <summary>The control API's answers: JSON with names as in the Nomad objects.</summary>
internal static class ControlJson
{
    /// <summary>Names as they are, in any case when read.</summary>
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNameCaseInsensitive = true,
        // Bodies of requests, times and faults are read by people; no page ever has these answers inside.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // Named, or types could not be looked up before the first answer was written.
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public static Task WriteAsync<T>(HttpContext context, T value, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(value, Options, "application/json", context.RequestAborted);
    }

    public static Task WriteIndexAsync(HttpContext context, ulong index) => WriteAsync(context, new { Index = index });

    /// <summary>Answers 400 (or another status) with everything that is wrong, as <c>{"Errors": ["…"]}</c>.</summary>
    public static Task RefuseAsync(HttpContext context, IReadOnlyList<string> errors, int status = StatusCodes.Status400BadRequest) =>
        WriteAsync(context, new { Errors = errors }, status);

    public static Task RefuseAsync(HttpContext context, ApiError error) => RefuseAsync(context, [error.Text], error.Status);
}
