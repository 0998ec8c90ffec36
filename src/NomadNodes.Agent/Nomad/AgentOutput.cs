using System.Net;
using NomadNodes.Model;

namespace NomadNodes.Agent.Nomad;

/// <summary>What an agent writes while it starts. Nomad: people and scripts wait for its last line.</summary>
internal static class AgentOutput
{
    private const int NameWidth = 22;
    private const string DefaultRpcPort = "4647";
    private const string DefaultSerfPort = "4648";

    public static IEnumerable<string> BeforeTheStart(AgentPlan plan) =>
    [
        plan.Files.Count == 0 ? "==> No configuration files loaded" : $"==> Loaded configuration from {string.Join(", ", plan.Files)}",
        "==> Starting Nomad agent...",
    ];

    /// <param name="plan">What was asked for.</param>
    /// <param name="app">What runs.</param>
    public static IEnumerable<string> AfterTheStart(AgentPlan plan, ServerApp app)
    {
        var settings = app.Settings;
        return
        [
            "==> Nomad agent configuration:",
            "",
            .. new (string Name, string Value)[]
            {
                ("Advertise Addrs", Endpoints(plan, Advertised(plan, app), Callable(app.Address.Host))),
                ("Bind Addrs", Endpoints(plan, $"[{app.Address.Authority}]", app.Address.Host)),
                ("Client", plan.IsClient ? "true" : "false"),
                ("Log Level", settings.Log.Level.ToString().ToUpperInvariant()),
                ("Node Id", app.ServerId),
                ("Region", $"{settings.Agent.Region} (DC: {settings.Agent.Datacenter})"),
                ("Server", "true"),
                ("Version", NomadVersion.Text),
            }.Select(line => $"{line.Name.PadLeft(NameWidth)}: {line.Value}"),
            "",
            "==> Nomad agent started! Log data will stream in below:",
            "",
        ];
    }

    private static string Advertised(AgentPlan plan, ServerApp app)
    {
        var port = app.Address.Port;
        if (plan.Tree.Text("advertise", "http") is not { } address) return $"{Callable(app.Address.Host)}:{port}";
        return IPAddress.TryParse(address, out _) || !address.Contains(':') ? $"{address}:{port}" : address;
    }

    private static string Endpoints(AgentPlan plan, string http, string host) =>
        $"HTTP: {http}; RPC: {host}:{plan.Tree.Text("ports", "rpc") ?? DefaultRpcPort}; Serf: {host}:{plan.Tree.Text("ports", "serf") ?? DefaultSerfPort}";

    // Nobody can call every address there is.
    private static string Callable(string host) => host is "0.0.0.0" ? "127.0.0.1" : host is "[::]" ? "[::1]" : host;
}
