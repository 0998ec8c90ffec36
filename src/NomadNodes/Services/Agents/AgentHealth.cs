namespace NomadNodes.Services.Agents;

/// <summary>How the roles of the agent are. Nomad: the order of the members depends on whether all is well.</summary>
internal static class AgentHealth
{
    /// <param name="types">The roles that are asked for; null: those that the agent has. Unknown ones count for nothing.</param>
    /// <param name="isHealthy">Whether all of them are well.</param>
    public static byte[] Report(IReadOnlyList<string>? types, out bool isHealthy)
    {
        var server = types?.Contains("server") ?? true;
        isHealthy = types?.Contains("client") is not true;
        return (isHealthy, server) switch
        {
            (true, true) => """{"server":{"message":"ok","ok":true}}"""u8.ToArray(),
            (true, false) => "{}"u8.ToArray(),
            (false, true) => """{"client":{"ok":false,"message":"client not enabled"},"server":{"ok":true,"message":"ok"}}"""u8.ToArray(),
            _ => """{"client":{"ok":false,"message":"client not enabled"}}"""u8.ToArray(),
        };
    }
}
