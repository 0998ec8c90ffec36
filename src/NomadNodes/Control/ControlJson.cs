using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace NomadNodes.Control;

/// <summary>The control API's JSON: names as in the Nomad objects, in any case; a member that nothing reads is refused, because it is a typing error.</summary>
internal static class ControlJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNameCaseInsensitive = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public static Task WriteAsync<T>(HttpContext context, T value, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(value, Options, "application/json", context.RequestAborted);
    }

    /// <summary>Answers 400 (or another status) with everything that is wrong, as <c>{"Errors": ["…"]}</c>.</summary>
    public static Task RefuseAsync(HttpContext context, IReadOnlyList<string> errors, int status = StatusCodes.Status400BadRequest) =>
        WriteAsync(context, new { Errors = errors }, status);

    /// <summary>Reads the whole body; null (and an answer) when it is no JSON or does not fit <typeparamref name="T"/>. No body at all is an empty object.</summary>
    public static async Task<T?> ReadOrRefuseAsync<T>(HttpContext context)
        where T : class, new()
    {
        var body = await ReadBodyAsync(context);
        if (body.Length == 0) return new T();
        try
        {
            return JsonSerializer.Deserialize<T>(body, Options) ?? new T();
        }
        catch (JsonException error)
        {
            await RefuseAsync(context, [$"The body does not fit: {error.Message}"]);
            return null;
        }
    }

    public static async Task<byte[]> ReadBodyAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        return buffer.ToArray();
    }
}
