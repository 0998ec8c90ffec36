using System.Text.Json;

namespace NomadNodes.Tests.Processes;

/// <summary>The configuration that the test server of Nomad's Go client writes.</summary>
internal static class SuiteConfig
{
    /// <param name="directory">Where the file comes, and the data.</param>
    /// <param name="more">Members that replace these or come to them, as a JSON object.</param>
    /// <returns>The file, without an extension as suites write it, and where the agent will answer.</returns>
    internal static (string Path, Uri Address) Write(AgentDirectory directory, string more = "{}")
    {
        var ports = FreePorts.Take(3);
        var data = Directory.CreateDirectory(Path.Combine(directory.Path, "nomad-data")).FullName;
        var config = new Dictionary<string, object>
        {
            ["name"] = "node-41407",
            ["bind_addr"] = "127.0.0.1",
            ["data_dir"] = data,
            ["disable_update_check"] = true,
            ["log_level"] = "ERROR",
            ["ports"] = new { http = ports[0], rpc = ports[1], serf = ports[2] },
            ["server"] = new { enabled = true, bootstrap_expect = 1 },
            ["client"] = new { enabled = false, options = new Dictionary<string, string> { ["test.tighten_network_timeouts"] = "true" } },
            ["vault"] = new { enabled = false },
            ["acl"] = new { enabled = false },
            ["telemetry"] = new { prometheus_metrics = true },
        };
        foreach (var (key, value) in JsonSerializer.Deserialize<Dictionary<string, object>>(more)!) config[key] = value;
        var path = Path.Combine(directory.Path, "nomad");
        File.WriteAllText(path, JsonSerializer.Serialize(config));
        return (path, new Uri($"http://127.0.0.1:{ports[0]}"));
    }
}
