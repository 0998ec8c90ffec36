using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Api.Docs;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.Keys;

namespace NomadNodes.Api;

/// <summary>The public keys of the cluster. See https://developer.hashicorp.com/nomad/api-docs/operator/keyring.</summary>
internal static class KeysApi
{
    // Nomad: the keys were made by the last write of the leader's set-up, and are not rotated here.
    private const ulong KeysIndex = 7;

    public static void MapKeys(this IEndpointRouteBuilder app, SigningKey key, RegionRule region)
    {
        var group = app.MapGroup("/.well-known").WithTags("Keys");
        group.MapGet("/jwks.json", context => KeySetAsync(context, key, region)).Describe(() => SystemDocs.Keys);
        group.MapGet("/openid-configuration", static context => Answer.WriteErrorAsync(context, SystemErrors.NoDiscovery)).Describe(() => SystemDocs.Discovery);
    }

    private static Task KeySetAsync(HttpContext context, SigningKey key, RegionRule region)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error)) return Answer.WriteErrorAsync(context, error);
        if (region.RefusalOf(read.Region) is { } refusal) return Answer.WriteErrorAsync(context, refusal);
        new QueryMeta(KeysIndex).SetOn(context.Response);
        return Answer.WriteJsonAsync(context, key.ToKeySet(), read.Pretty);
    }
}
