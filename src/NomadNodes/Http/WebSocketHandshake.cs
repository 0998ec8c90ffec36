using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace NomadNodes.Http;

internal static class WebSocketHandshake
{
    private const string Version = "13";

    /// <summary>Nomad tries to upgrade a GET that asks for a websocket on any route, and refuses one without version 13.</summary>
    internal static bool LacksVersion(HttpRequest request) =>
        !StringValues.IsNullOrEmpty(request.Headers.Upgrade)
        && request.Method == "GET"
        && HasToken(request.Headers.Connection, "upgrade")
        && HasToken(request.Headers.Upgrade, "websocket")
        && !HasToken(request.Headers.SecWebSocketVersion, Version);

    private static bool HasToken(StringValues values, string token)
    {
        foreach (var value in values)
        {
            foreach (var range in value.AsSpan().Split(','))
            {
                if (value.AsSpan(range).Trim().Equals(token, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }
        return false;
    }
}
