using System.Net;
using NomadNodes.Settings;

namespace NomadNodes.Services;

/// <summary>What answers say about the server itself.</summary>
/// <param name="RpcAddress">host:port under which a real server would take RPC; nobody listens there.</param>
/// <param name="Datacenter">The server's datacenter.</param>
internal sealed record ServerFacts(string RpcAddress, string Datacenter)
{
    /// <summary>Nomad's default; a real server's RPC port is a setting of its own.</summary>
    public const int RpcPort = 4647;

    /// <summary>Nomad's default.</summary>
    public const int SerfPort = 4648;

    /// <summary>The version of Nomad that this server answers like.</summary>
    public const string NomadVersion = "2.0.6";

    /// <summary>The same with the kind of the release.</summary>
    public const string NomadBuild = "2.0.6-dev";

    /// <summary><see cref="RpcAddress"/> without the port.</summary>
    public string RpcHost => IPEndPoint.Parse(RpcAddress).Address.ToString();

    public static ServerFacts From(ServerSettings settings) =>
        new(new IPEndPoint(Advertised(SettingsCheck.ParseAddress(settings.Http.Address)!), RpcPort).ToString(), settings.Agent.Datacenter);

    // Nobody can call every address there is.
    private static IPAddress Advertised(IPAddress listening) =>
        listening.Equals(IPAddress.Any) || listening.Equals(IPAddress.IPv6Any) ? IPAddress.Loopback : listening;
}
