using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NomadNodes.Services.Nodes;
using NomadNodes.Settings;
using NomadNodes.State;

namespace NomadNodes.Services.Agents;

/// <summary>What the agent says of itself and of its cluster: one server that leads.</summary>
internal sealed class AgentSelf(ServerSettings settings, StateStore store, Func<bool> isAclOn)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ServerFacts _facts = ServerFacts.From(settings);

    /// <summary>host:port of the server's RPC; nobody listens there.</summary>
    public string RpcAddress => _facts.RpcAddress;

    /// <summary>Under which a real server would take gossip; nobody listens there.</summary>
    public string SerfHost => _facts.RpcHost;

    /// <summary>host:port of it.</summary>
    public string SerfAddress => $"{SerfHost}:{Text(ServerFacts.SerfPort)}";

    /// <summary>Whether the agent is a client, too.</summary>
    public bool HasClient => settings.Client.Enabled;

    public string Id => store.Current.Identity.ServerId;

    /// <summary>The index of the last write.</summary>
    public ulong LastIndex => store.Current.Index;

    /// <summary>The server's name in the cluster.</summary>
    public string MemberName => $"{settings.Agent.Name}.{settings.Agent.Region}";

    /// <summary>Configuration, membership and figures, as JSON. Nomad: all figures are text.</summary>
    /// <param name="http">Where the request arrived.</param>
    public byte[] Describe((string Host, int Port) http) => Bytes(new JsonObject
    {
        ["config"] = AgentConfiguration.Of(settings, _facts, http, isAclOn()),
        // Nomad: here the members are sorted by name.
        ["member"] = new JsonObject(Member().OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))),
        ["stats"] = Stats(),
    });

    /// <summary>The servers of the cluster, as JSON.</summary>
    public byte[] Members() => Bytes(new JsonObject
    {
        ["ServerName"] = settings.Agent.Name,
        ["ServerRegion"] = settings.Agent.Region,
        ["ServerDC"] = settings.Agent.Datacenter,
        ["Members"] = new JsonArray(Member()),
    });

    private static byte[] Bytes(JsonNode node) => JsonSerializer.SerializeToUtf8Bytes(node, Plain);

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    private JsonObject Member() => new()
    {
        ["Name"] = MemberName,
        ["Addr"] = _facts.RpcHost,
        ["Port"] = ServerFacts.SerfPort,
        ["Tags"] = Tags(),
        ["Status"] = "alive",
        ["ProtocolMin"] = 1,
        ["ProtocolMax"] = 5,
        ["ProtocolCur"] = 2,
        ["DelegateMin"] = 2,
        ["DelegateMax"] = 5,
        ["DelegateCur"] = 4,
    };

    private JsonObject Tags() => new()
    {
        ["role"] = "nomad",
        ["region"] = settings.Agent.Region,
        ["dc"] = settings.Agent.Datacenter,
        ["build"] = ServerFacts.NomadBuild,
        ["revision"] = "",
        ["vsn"] = "1",
        ["raft_vsn"] = "3",
        ["id"] = Id,
        ["rpc_addr"] = _facts.RpcHost,
        ["port"] = Text(ServerFacts.RpcPort),
        ["bootstrap"] = "1",
        ["expect"] = "1",
    };

    private JsonObject Stats()
    {
        var index = Text(store.Current.Index);
        var stats = new JsonObject
        {
            ["nomad"] = Object("server=true leader=true bootstrap=true known_regions=1 leader_addr=" + RpcAddress),
            ["raft"] = Object(
                $"state=Leader num_peers=0 term=2 last_log_term=2 last_contact=0 fsm_pending=0 applied_index={index} commit_index={index} last_log_index={index} "
                + "last_snapshot_index=0 last_snapshot_term=0 latest_configuration_index=0 protocol_version=3 protocol_version_min=0 protocol_version_max=3 "
                + "snapshot_version_min=0 snapshot_version_max=1 logstore_backend=boltdb",
                ("latest_configuration", $"[{{Suffrage:Voter ID:{Id} Address:{RpcAddress}}}]")),
            ["serf"] = Object(
                "members=1 failed=0 left=0 health_score=0 member_time=1 event_time=1 query_time=1 intent_queue=0 event_queue=0 query_queue=0 coordinate_resets=0 encrypted=false"),
            ["runtime"] = Object(
                $"cpu_count={Text(Environment.ProcessorCount)} max_procs={Text(Environment.ProcessorCount)} goroutines={Text(ThreadPool.ThreadCount)} kernel.name=linux "
                + $"arch={(RuntimeInformation.ProcessArchitecture is Architecture.Arm64 ? "arm64" : "amd64")} version=go1.26.8"),
        };
        if (HasClient) stats["client"] = ClientStats();
        return stats;
    }

    private JsonObject ClientStats()
    {
        var id = OwnNodes.IdOf(Id);
        return Object($"node_id={id} known_servers={RpcAddress} num_allocations={Text(store.Current.AllocsOnNode(id).Count())} last_heartbeat=1s heartbeat_ttl=12s");
    }

    private static JsonObject Object(string pairs, params (string Name, string Value)[] more)
    {
        var made = new JsonObject();
        foreach (var pair in pairs.Split(' '))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            made[pair[..at]] = pair[(at + 1)..];
        }

        foreach (var (name, value) in more) made[name] = value;
        return made;
    }
}
