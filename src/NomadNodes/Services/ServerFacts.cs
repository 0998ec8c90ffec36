using NomadNodes.Settings;

namespace NomadNodes.Services;

/// <summary>What answers say about the server itself.</summary>
/// <param name="RpcAddress">host:port under which a real server would take RPC; nobody listens there.</param>
/// <param name="Datacenter">The server's datacenter.</param>
internal sealed record ServerFacts(string RpcAddress, string Datacenter)
{
    // Nomad's default; a real server's RPC port is a setting of its own.
    private const int RpcPort = 4647;

    public static ServerFacts From(ServerSettings settings) =>
        new($"{SettingsCheck.ParseAddress(settings.Http.Address)}:{RpcPort}", settings.Agent.Datacenter);
}
