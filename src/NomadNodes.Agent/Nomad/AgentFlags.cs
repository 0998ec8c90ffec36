namespace NomadNodes.Agent.Nomad;

/// <summary>Every flag of <c>nomad agent</c>.</summary>
internal static class AgentFlags
{
    public const string Config = "config";
    public const string Dev = "dev";
    public const string Meta = "meta";

    /// <summary>What has a meaning here, with its place in a configuration.</summary>
    private static readonly Dictionary<string, AgentFlag> Heeded = new(StringComparer.Ordinal)
    {
        ["acl-enabled"] = new(AgentFlagKind.Switch, ["acl", "enabled"]),
        ["bind"] = new(AgentFlagKind.Text, ["bind_addr"]),
        ["bootstrap-expect"] = new(AgentFlagKind.Number, ["server", "bootstrap_expect"]),
        ["client"] = new(AgentFlagKind.Switch, ["client", "enabled"]),
        ["data-dir"] = new(AgentFlagKind.Text, ["data_dir"]),
        ["dc"] = new(AgentFlagKind.Text, ["datacenter"]),
        ["log-json"] = new(AgentFlagKind.Switch, ["log_json"]),
        ["log-level"] = new(AgentFlagKind.Text, ["log_level"]),
        ["node"] = new(AgentFlagKind.Text, ["name"]),
        ["node-class"] = new(AgentFlagKind.Text, ["client", "node_class"]),
        ["node-pool"] = new(AgentFlagKind.Text, ["client", "node_pool"]),
        ["region"] = new(AgentFlagKind.Text, ["region"]),
        ["server"] = new(AgentFlagKind.Switch, ["server", "enabled"]),
    };

    private static readonly string[] OtherTexts =
    [
        Config, Meta, ReadyFile.Flag,
        "acl-replication-token", "alloc-dir", "alloc-mounts-dir", "authoritative-region", "common-plugin-dir", "consul-address", "consul-auth", "consul-ca-file",
        "consul-cert-file", "consul-client-http-check-name", "consul-client-service-name", "consul-key-file", "consul-namespace",
        "consul-server-http-check-name", "consul-server-rpc-check-name", "consul-server-serf-check-name", "consul-server-service-name", "consul-token",
        "encrypt", "host-volume-plugin-dir", "host-volumes-dir", "join", "log-file", "network-interface", "plugin-dir", "preferred-address-family",
        "redundancy-zone", "retry-interval", "retry-join", "server-join-retry-interval", "servers", "state-dir", "upgrade-version", "vault-address", "vault-ca-file",
        "vault-ca-path", "vault-cert-file", "vault-create-from-role", "vault-key-file", "vault-namespace", "vault-tls-server-name", "vault-token",
    ];

    private static readonly string[] OtherNumbers = ["cpu-total-compute", "gc-max-allocs", "memory-total-mb", "network-speed", "raft-protocol", "retry-max"];

    private static readonly string[] OtherSwitches =
    [
        Dev, "dev-connect", "dev-consul", "dev-vault",
        "consul-auto-advertise", "consul-checks-use-advertise", "consul-client-auto-join", "consul-server-auto-join", "consul-ssl", "consul-verify-ssl",
        "log-include-location", "rejoin", "vault-allow-unauthenticated", "vault-enabled", "vault-tls-skip-verify",
    ];

    private static readonly Dictionary<string, AgentFlag> Known = MakeKnown();

    /// <summary>Sorted, for the usage.</summary>
    public static IEnumerable<string> Names => Known.Keys.Order(StringComparer.Ordinal);

    public static AgentFlag? FindOrNull(string name) => Known.GetValueOrDefault(name);

    /// <summary>Whether the flag makes an agent for development.</summary>
    public static bool IsDev(string name) => name is Dev or "dev-connect" or "dev-consul" or "dev-vault";

    private static Dictionary<string, AgentFlag> MakeKnown()
    {
        var known = new Dictionary<string, AgentFlag>(Heeded, StringComparer.Ordinal);
        foreach (var name in OtherTexts) known.Add(name, new AgentFlag(AgentFlagKind.Text, []));
        foreach (var name in OtherNumbers) known.Add(name, new AgentFlag(AgentFlagKind.Number, []));
        foreach (var name in OtherSwitches) known.Add(name, new AgentFlag(AgentFlagKind.Switch, []));
        return known;
    }
}
