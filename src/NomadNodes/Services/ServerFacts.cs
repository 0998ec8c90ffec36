using System.Net;
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
        new(new IPEndPoint(Advertised(SettingsCheck.ParseAddress(settings.Http.Address)!), RpcPort).ToString(), settings.Agent.Datacenter);

    // Nobody can call every address there is.
    private static IPAddress Advertised(IPAddress listening) =>
        listening.Equals(IPAddress.Any) || listening.Equals(IPAddress.IPv6Any) ? IPAddress.Loopback : listening;
}
