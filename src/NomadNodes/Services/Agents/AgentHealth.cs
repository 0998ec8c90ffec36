using NomadNodes.Model.Json;

namespace NomadNodes.Services.Agents;

/// <summary>How the roles of the agent are. Nomad: the order of the members depends on whether all is well.</summary>
internal static class AgentHealth
{
    private const string Client = "client";
    private const string Server = "server";

    /// <param name="types">The roles that are asked for; null: those that the agent has. Unknown ones count for nothing.</param>
    /// <param name="hasClient">Whether the agent is a client, too.</param>
    /// <param name="isHealthy">Whether all of them are well.</param>
    public static byte[] Report(IReadOnlyList<string>? types, bool hasClient, out bool isHealthy)
    {
        var roles = new[] { Client, Server }.Where(role => types?.Contains(role) ?? (role == Server || hasClient)).ToList();
        var healthy = isHealthy = hasClient || !roles.Contains(Client);
        return WireBytes.Of(roles, (w, roles) =>
        {
            w.BeginObject();
            foreach (var role in roles)
            {
                w.Name(role);
                Write(w, role == Server || hasClient ? "ok" : "client not enabled", healthy);
            }

            w.EndObject();
        });
    }

    private static void Write(GoWriter w, string message, bool messageFirst)
    {
        w.BeginObject();
        if (messageFirst) w.Member("message"u8, message);
        w.Member("ok"u8, message == "ok");
        if (!messageFirst) w.Member("message"u8, message);
        w.EndObject();
    }
}
