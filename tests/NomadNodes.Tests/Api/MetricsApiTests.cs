using System.Globalization;
using System.Net;
using System.Text.Json;
using NomadNodes.Settings;
using NomadNodes.Tests.Control;

namespace NomadNodes.Tests.Api;

/// <summary>Figures: that they are real, and how Prometheus reads them.</summary>
public sealed class MetricsApiTests
{
    private const string Prometheus = "/v1/metrics?format=prometheus";
    private const string Node = ControlServer.NodeId;
    private const string WebJob = """{"Job": {"ID": "web", "TaskGroups": [{"Name": "g", "Count": 2, "Tasks": [{"Name": "t", "Driver": "docker", "Resources": {"CPU": 100, "MemoryMB": 64}}]}]}}""";

    [Fact]
    public async Task Prometheus_IsRefused_UnlessItIsSwitchedOn()
    {
        await using var own = await OwnServer.StartAsync();

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "Prometheus is not enabled"), await own.Server.SendAsync("GET", Prometheus));
    }

    [Fact]
    public async Task Prometheus_ReadsEachFigureOnce_UnderItsType()
    {
        await using var own = await StartAsync();
        await PlaceAsync(own.Server);
        using var response = await own.Server.Client.GetAsync(Prometheus);
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n');

        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("", lines[^1]);
        var types = lines.Where(line => line.StartsWith("# TYPE ", StringComparison.Ordinal)).Select(line => line.Split(' ')[2]).ToList();
        Assert.Equal(types.Distinct(), types);
        var last = "";
        foreach (var line in lines[..^1])
        {
            if (line.StartsWith("# TYPE ", StringComparison.Ordinal)) last = line.Split(' ')[2];
            if (line.StartsWith('#')) continue;
            Assert.Matches(@"^[a-z][a-zA-Z0-9_]*(\{([a-z_]+=""[^""\\\n]*"",?)+\})? [0-9.E+-]+$", line);
            Assert.Equal(last, line.Split(' ', '{')[0]);
        }
    }

    [Fact]
    public async Task Figures_AreThoseOfTheCluster()
    {
        await using var own = await StartAsync();
        await PlaceAsync(own.Server);

        var figures = await ReadAsync(own.Server);

        Assert.Equal(1, figures["nomad_nomad_nodes{status=\"ready\"}"]);
        Assert.Equal(0, figures["nomad_nomad_nodes{status=\"down\"}"]);
        Assert.Equal(1, figures["nomad_nomad_heartbeat_active"]);
        Assert.Equal(1, figures["nomad_nomad_job_status_running"]);
        Assert.Equal(2, figures["nomad_nomad_job_summary_running{job=\"web\",namespace=\"default\",task_group=\"g\"}"]);
        Assert.Equal(own.Server.Index, figures["nomad_raft_appliedIndex"]);
        Assert.InRange(figures["nomad_raft_apply"], 1, own.Server.Index);
        Assert.InRange(figures["nomad_nomad_rpc_request"], 1, 1000);
        Assert.InRange(figures["process_resident_memory_bytes"], 1e6, 1e12);
        Assert.DoesNotContain(figures.Keys, key => key.StartsWith("nomad_client", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Figures_OfNodesAndTasks_AreThere_IfTheyAreWanted()
    {
        await using var own = await StartAsync(new TelemetrySettings { PrometheusMetrics = true, PublishNodeMetrics = true, PublishAllocationMetrics = true });
        await PlaceAsync(own.Server);
        var name = (await own.Server.TellAsync("GET", "/v1/node/" + Node)).GetProperty("Name").GetString();
        var labels = $"host=\"{name}\",datacenter=\"dc1\",node_class=\"none\",node_id=\"{Node}\",node_pool=\"default\",node_scheduling_eligibility=\"eligible\",node_status=\"ready\"";
        var alloc = (await own.Server.TellAsync("GET", "/v1/allocations"))[0].GetProperty("ID").GetString();

        var figures = await ReadAsync(own.Server);

        Assert.Equal(200, figures[$"nomad_client_allocated_cpu{{{labels}}}"]);
        Assert.Equal(128, figures[$"nomad_client_allocated_memory{{{labels}}}"]);
        Assert.Equal(2, figures[$"nomad_client_allocations_running{{{labels}}}"]);
        var stats = await own.Server.TellAsync("GET", "/v1/client/stats?node_id=" + Node);
        Assert.Equal(stats.GetProperty("Memory").GetProperty("Total").GetDouble(), figures[$"nomad_client_host_memory_total{{{labels}}}"]);
        Assert.Equal(100, figures[$"nomad_client_allocs_cpu_allocated{{host=\"{name}\",alloc_id=\"{alloc}\",job=\"web\",namespace=\"default\",task=\"t\",task_group=\"g\"}}"]);
    }

    [Fact]
    public async Task Figures_OfANodeThatIsDown_AreNot()
    {
        await using var own = await StartAsync(new TelemetrySettings { PrometheusMetrics = true, PublishNodeMetrics = true });
        await own.Server.TellAsync("PUT", "/_emulator/nodes", $$"""{"ID": "{{Node}}", "Status": "down"}""");

        Assert.DoesNotContain((await ReadAsync(own.Server)).Keys, key => key.StartsWith("nomad_client", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Json_SaysTheSame()
    {
        await using var own = await StartAsync();
        await PlaceAsync(own.Server);

        var answer = await own.Server.TellAsync("GET", "/v1/metrics?format=json");

        Assert.Equal(["Counters", "Gauges", "Points", "PrecisionGauges", "Samples", "Timestamp"], answer.EnumerateObject().Select(member => member.Name));
        var gauges = answer.GetProperty("Gauges").EnumerateArray().ToList();
        Assert.Equal(gauges.Select(Name).Order(StringComparer.Ordinal), gauges.Select(Name));
        Assert.Equal(1, gauges.Single(one => Name(one) == "nomad.nomad.job_status.running").GetProperty("Value").GetDouble());
        var requests = answer.GetProperty("Counters").EnumerateArray().Single(one => Name(one) == "nomad.nomad.rpc.request");
        Assert.Equal(requests.GetProperty("Count").GetDouble(), requests.GetProperty("Sum").GetDouble());
        Assert.InRange(requests.GetProperty("Rate").GetDouble(), 0.001, 1000);
        string Name(JsonElement one) => one.GetProperty("Name").GetString()!;
    }

    [Fact]
    public async Task Evaluations_AreCounted_ByWhatTheyWaitFor()
    {
        await using var own = await StartAsync();
        await own.Server.TellAsync("PUT", "/v1/jobs", WebJob);
        await own.Server.TellAsync("POST", "/_emulator/clock/advance", """{"By": "1s"}""");

        Assert.Equal(1, (await ReadAsync(own.Server))["nomad_nomad_blocked_evals_total_blocked"]);
        await own.Server.TellAsync("PUT", "/v1/operator/scheduler/configuration", """{"PauseEvalBroker": true}""");
        Assert.Equal(0, (await ReadAsync(own.Server))["nomad_nomad_blocked_evals_total_blocked"]);
    }

    private static Task<OwnServer> StartAsync(TelemetrySettings? telemetry = null) => OwnServer.StartAsync(settings => settings with
    {
        Telemetry = telemetry ?? new TelemetrySettings { PrometheusMetrics = true },
        Clock = new ClockSettings { Mode = ClockMode.Manual },
    });

    private static async Task PlaceAsync(ControlServer server)
    {
        await server.TellAsync("PUT", "/_emulator/nodes", $$"""{"Nodes": [{"ID": "{{Node}}", "Status": "ready", "Datacenter": "dc1"}], "Fill": true}""");
        await server.TellAsync("PUT", "/v1/jobs", WebJob);
        await server.TellAsync("POST", "/_emulator/clock/advance", """{"By": "5s"}""");
    }

    /// <summary>By name and labels, without the host's.</summary>
    private static async Task<Dictionary<string, double>> ReadAsync(ControlServer server)
    {
        var host = $"host=\"{Environment.MachineName}\"";
        return (await server.SendAsync("GET", Prometheus)).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').ToDictionary(
            line => line[..line.LastIndexOf(' ')].Replace("{" + host + "}", "", StringComparison.Ordinal).Replace(host + ",", "", StringComparison.Ordinal),
            line => double.Parse(line[line.LastIndexOf(' ')..], CultureInfo.InvariantCulture));
    }
}
