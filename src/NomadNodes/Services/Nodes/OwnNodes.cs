using NomadNodes.Model;
using NomadNodes.Settings;

namespace NomadNodes.Services.Nodes;

/// <summary>What an agent that is server and client in one registers as its node.</summary>
internal static class OwnNodes
{
    // What every client of the dialect adds.
    private static readonly KeyValuePair<string, string>[] StandardMeta =
    [
        new("connect.gateway_image", "docker.io/envoyproxy/envoy:v${NOMAD_envoy_version}"),
        new("connect.log_level", "info"),
        new("connect.proxy_concurrency", "1"),
        new("connect.sidecar_image", "docker.io/envoyproxy/envoy:v${NOMAD_envoy_version}"),
        new("connect.transparent_proxy.default_outbound_port", "15001"),
        new("connect.transparent_proxy.default_uid", "101"),
    ];

    /// <summary>Follows from the server's ID: the same after a restart over the same data, another one for every new state.</summary>
    public static UuidKey IdOf(string serverId) => HashedId.Of($"nomadnodes client of {serverId}");

    /// <param name="id">Its ID.</param>
    /// <param name="settings">What it says of itself.</param>
    /// <param name="address">Where the agent answers.</param>
    public static Node Draft(UuidKey id, ServerSettings settings, Uri address) => new()
    {
        ID = id.ToString(),
        Name = settings.Agent.Name,
        Datacenter = settings.Agent.Datacenter,
        NodePool = settings.Client.NodePool,
        NodeClass = settings.Client.NodeClass,
        Meta = MetaOf(settings.Client.Meta),
        HTTPAddr = address.Authority,
        TLSEnabled = address.Scheme == Uri.UriSchemeHttps,
        Status = NodeStatus.Initializing,
    };

    private static Dictionary<string, string> MetaOf(IReadOnlyList<string> pairs)
    {
        var meta = new Dictionary<string, string>(StandardMeta);
        foreach (var pair in pairs)
        {
            var end = pair.IndexOf('=', StringComparison.Ordinal);
            meta[pair[..end]] = pair[(end + 1)..];
        }

        return meta;
    }
}
