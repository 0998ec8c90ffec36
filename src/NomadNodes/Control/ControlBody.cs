using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using NomadNodes.Model.Json;

namespace NomadNodes.Control;

/// <summary>Reads bodies, and answers those that cannot be used.</summary>
internal static class ControlBody
{
    // A length that is only announced costs no more memory than this.
    private const int MostAtOnce = 1024 * 1024;

    /// <summary>The whole body; null, and an answer, when it is too large.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadOrRefuseAsync(HttpContext context)
    {
        try
        {
            var buffer = new MemoryStream((int)Math.Min(context.Request.ContentLength ?? 0, MostAtOnce));
            await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
            return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await ControlJson.RefuseAsync(
                context, [$"The body is larger than {LimitOf(context)} bytes (Http:Limits:MaxBodyBytes)."], StatusCodes.Status413PayloadTooLarge);
            return null;
        }
    }

    /// <summary>Reads an object of known members; null, and an answer, when it does not fit or breaks a rule. No body at all is an empty object.</summary>
    /// <param name="context">The request.</param>
    /// <param name="rules">What must be true whatever the cluster is like.</param>
    /// <param name="look">Adds what else is wrong.</param>
    public static async Task<T?> ReadOrRefuseAsync<T>(HttpContext context, IValidator<T>? rules = null, Action<T, List<string>>? look = null)
        where T : class, new()
    {
        if (await ReadOrRefuseAsync(context) is not { } body) return null;
        var faults = new List<string>();
        var request = body.IsEmpty ? new T() : CheckedJson.Parse(body, faults, ReadObject<T>);
        if (request is not null && rules is not null) faults.AddRange(rules.Validate(request).Errors.Select(error => error.ErrorMessage));
        if (request is not null) look?.Invoke(request, faults);
        if (faults.Count == 0) return request;
        await ControlJson.RefuseAsync(context, faults);
        return null;
    }

    private static T? ReadObject<T>(JsonElement root, List<string> faults)
        where T : class
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            faults.Add("The body is no object.");
            return null;
        }

        var type = (JsonTypeInfo<T>)ControlJson.Options.GetTypeInfo(typeof(T));
        CheckedJson.RefuseOthers(root, [.. type.Properties.Select(member => member.Name)], faults);
        return CheckedJson.Read(root, type, "", faults);
    }

    private static long? LimitOf(HttpContext context) => context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
}
