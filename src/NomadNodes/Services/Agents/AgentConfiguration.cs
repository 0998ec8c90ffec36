using System.Globalization;
using System.Text.Json.Nodes;
using NomadNodes.Settings;

namespace NomadNodes.Services.Agents;

/// <summary>The configuration that the agent says it has: Nomad's defaults, and in them what this server was started with.</summary>
internal static class AgentConfiguration
{
    private const string Resource = "NomadNodes.AgentConfiguration.json";

    /// <param name="settings">Of the server.</param>
    /// <param name="facts">Where it pretends to listen.</param>
    /// <param name="http">Where it listens.</param>
    /// <param name="acl">Whether ACLs are on.</param>
    public static JsonNode Of(ServerSettings settings, ServerFacts facts, (string Host, int Port) http, bool acl)
    {
        var config = Defaults();
        config["Region"] = settings.Agent.Region;
        config["Datacenter"] = settings.Agent.Datacenter;
        config["NodeName"] = settings.Agent.Name;
        config["DataDir"] = settings.Data.Directory;
        config["DevMode"] = settings.Data.Directory.Length == 0;
        config["BindAddr"] = http.Host;
        config["ACL"]!["Enabled"] = acl;
        config["Server"]!["EventBufferSize"] = settings.Events.BufferSize;
        config["Client"]!["Enabled"] = settings.Client.Enabled;
        config["Telemetry"]!["PrometheusMetrics"] = settings.Telemetry.PrometheusMetrics;
        config["Telemetry"]!["PublishNodeMetrics"] = settings.Telemetry.PublishNodeMetrics;
        config["Telemetry"]!["PublishAllocationMetrics"] = settings.Telemetry.PublishAllocationMetrics;
        config["Version"]!["Version"] = ServerFacts.NomadVersion;
        config["Addresses"] = Addresses(http.Host, facts.RpcHost, facts.RpcHost);
        config["AdvertiseAddrs"] = Addresses(Join(http.Host, http.Port), facts.RpcAddress, Join(facts.RpcHost, ServerFacts.SerfPort));
        config["Ports"] = new JsonObject { ["HTTP"] = http.Port, ["RPC"] = ServerFacts.RpcPort, ["Serf"] = ServerFacts.SerfPort };
        return config;
    }

    private static JsonNode Defaults()
    {
        using var stream = typeof(AgentConfiguration).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        return JsonNode.Parse(stream)!;
    }

    private static JsonObject Addresses(string http, string rpc, string serf) => new() { ["HTTP"] = http, ["RPC"] = rpc, ["Serf"] = serf };

    private static string Join(string host, int port) => $"{host}:{port.ToString(CultureInfo.InvariantCulture)}";
}
