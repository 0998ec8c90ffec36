namespace NomadNodes.Agent.Nomad;

/// <summary>What a plan means in terms of our own settings.</summary>
internal static class PlanSettings
{
    private static readonly (string Key, string[] Path)[] Same =
    [
        ("Http:Address", ["bind_addr"]),
        ("Http:Address", ["addresses", "http"]),
        ("Http:Port", ["ports", "http"]),
        ("Agent:Name", ["name"]),
        ("Agent:Region", ["region"]),
        ("Agent:Datacenter", ["datacenter"]),
        ("Log:Level", ["log_level"]),
        ("Simulation:MinHeartbeatTtl", ["server", "min_heartbeat_ttl"]),
        ("Simulation:HeartbeatGrace", ["server", "heartbeat_grace"]),
        ("Simulation:MaxHeartbeatsPerSecond", ["server", "max_heartbeats_per_second"]),
        ("Events:BufferSize", ["server", "event_buffer_size"]),
        ("Client:NodePool", ["client", "node_pool"]),
        ("Client:NodeClass", ["client", "node_class"]),
    ];

    private static readonly (string Key, string Name)[] Telemetry =
    [
        ("Telemetry:PrometheusMetrics", "prometheus_metrics"),
        ("Telemetry:PublishNodeMetrics", "publish_node_metrics"),
        ("Telemetry:PublishAllocationMetrics", "publish_allocation_metrics"),
    ];

    /// <param name="plan">The files and flags.</param>
    /// <param name="hostName">Nomad: an agent without a name has the machine's.</param>
    public static NomadSettings Of(AgentPlan plan, string hostName) => new(DefaultsOf(plan, hostName), ValuesOf(plan));

    private static Dictionary<string, string?> DefaultsOf(AgentPlan plan, string hostName) => new()
    {
        ["Http:Address"] = plan.Line.IsDev ? "127.0.0.1" : "0.0.0.0",
        ["Agent:Name"] = hostName,
        ["Edition"] = "community",
        ["Seed"] = "empty",
        ["Log:Form"] = "nomad",
        ["Log:Level"] = plan.Line.IsDev ? "debug" : "info",
    };

    private static Dictionary<string, string?> ValuesOf(AgentPlan plan)
    {
        var values = new Dictionary<string, string?>();
        foreach (var (key, path) in Same)
        {
            if (plan.Tree.Text(path) is { } text) values[key] = text;
        }

        if (plan.Tree.IsOn("log_json")) values["Log:Json"] = "true";
        if (plan.Tree.IsOn("acl", "enabled")) values["Acl:Enabled"] = "true";
        if (plan.IsClient) values["Client:Enabled"] = "true";
        AddData(plan, values);
        AddTelemetry(plan, values);
        AddTls(plan.Tree, values);
        AddMeta(plan.Tree, values);
        return values;
    }

    // Nomad: an agent for development keeps nothing.
    private static void AddData(AgentPlan plan, Dictionary<string, string?> values)
    {
        if (plan.Line.IsDev) values["Data:Directory"] = "";
        else if (plan.Tree.Text("data_dir") is { } directory) values["Data:Directory"] = directory;
    }

    // Nomad: an agent for development tells all figures.
    private static void AddTelemetry(AgentPlan plan, Dictionary<string, string?> values)
    {
        foreach (var (key, name) in Telemetry)
        {
            if (plan.Line.IsDev || plan.Tree.IsOn("telemetry", name)) values[key] = "true";
        }
    }

    private static void AddTls(ConfigTree tree, Dictionary<string, string?> values)
    {
        if (!tree.IsOn("tls", "http")) return;
        values["Http:Tls:CertFile"] = tree.Text("tls", "cert_file");
        values["Http:Tls:KeyFile"] = tree.Text("tls", "key_file");
        values["Http:Tls:CaFile"] = tree.Text("tls", "ca_file");
        values["Http:Tls:VerifyClient"] = tree.IsOn("tls", "verify_https_client") ? "true" : "false";
    }

    private static void AddMeta(ConfigTree tree, Dictionary<string, string?> values)
    {
        if (!tree.TryFind(["client", "meta"], out var meta)) return;
        var number = 0;
        foreach (var (key, value) in meta.Leaves) values[$"Client:Meta:{number++}"] = $"{key}={value}";
    }
}
