using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using NomadNodes.Tests.Storage;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Processes;

/// <summary>The program in the place of Nomad's own, started, used and stopped as test suites do it.</summary>
public sealed class NomadAgentTests : IDisposable
{
    private const string Started = "==> Nomad agent started! Log data will stream in below:";

    private readonly AgentDirectory _directory = new();

    public NomadAgentTests() => _directory.Environment.Remove("NOMADNODES_Http__Port");

    [LinuxFact]
    public async Task TestSuite_StartsUsesAndStopsAnAgent()
    {
        var before = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        Assert.Equal((0, "Nomad v2.0.6-dev\n", ""), await AgentProcess.RunAsync(_directory, "-version"));
        var (config, address) = SuiteConfig.Write(_directory);
        using var agent = await AgentProcess.StartUntilAsync(_directory, Started, "agent", "-config", config, "-dev");
        using var client = new HttpClient { BaseAddress = address };

        var node = await client.FirstReadyNodeAsync();
        var id = node.GetProperty("ID").GetString();
        using var details = JsonDocument.Parse(await client.GetStringAsync($"/v1/node/{id}"));
        using var drain = await client.PutAsJsonAsync($"/v1/node/{id}/eligibility", new { Eligibility = "ineligible" });
        agent.Signal("HUP");
        await agent.ReadUntilAsync("==> Reloading configuration...");
        agent.Signal("INT");
        var (code, output, errors) = await agent.EndAsync();

        Assert.Equal(("node-41407", address.Authority), (node.GetProperty("Name").GetString(), details.RootElement.GetProperty("HTTPAddr").GetString()));
        Assert.True(details.RootElement.GetProperty("StatusUpdatedAt").GetInt64() > before);
        Assert.True(details.RootElement.GetProperty("Meta").EnumerateObject().Count() > 1);
        Assert.Equal(HttpStatusCode.OK, drain.StatusCode);
        Assert.Equal((1, ""), (code, errors));
        Assert.StartsWith($"==> Loaded configuration from {config}\n==> Starting Nomad agent...\n==> Nomad agent configuration:\n\n", output, StringComparison.Ordinal);
        Assert.Contains($"\n            Bind Addrs: HTTP: [{address.Authority}]; RPC: ", output, StringComparison.Ordinal);
        Assert.Contains("\n                Client: true\n             Log Level: ERROR\n               Node Id: ", output, StringComparison.Ordinal);
        Assert.Contains("==> Reloading configuration...\n", output, StringComparison.Ordinal);
        Assert.EndsWith("==> Caught signal: interrupt\n", output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_directory.Path, "nomad-data")));
    }

    [LinuxFact]
    public async Task Server_HasNoNode_KeepsItsData_AndLeavesInGoodOrderIfConfiguredSo()
    {
        var (config, address) = SuiteConfig.Write(_directory, """{"leave_on_terminate": true}""");
        using var agent = await AgentProcess.StartUntilAsync(_directory, Started, "agent", $"-config={config}", "-log-level=INFO");
        using var client = new HttpClient { BaseAddress = address };

        Assert.Equal("[]", await client.GetStringAsync("/v1/nodes"));
        var (code, output, errors) = await agent.StopAsync();

        Assert.Equal((0, ""), (code, errors));
        Assert.Matches(@"\n    \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z \[INFO\]  nomad: cluster leadership acquired\n", output);
        Assert.EndsWith("==> Caught signal: terminated\n==> Gracefully shutting down agent...\n", output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_directory.Path, "nomad-data", "nomadnodes.db")));
    }

    [LinuxFact]
    public async Task Streams_End_WhenTheAgentStops()
    {
        var (config, address) = SuiteConfig.Write(_directory);
        using var agent = await AgentProcess.StartUntilAsync(_directory, Started, "agent", "-config", config, "-dev");
        using var client = new HttpClient { BaseAddress = address };
        await client.FirstReadyNodeAsync();
        using var stream = new StreamReader(await client.GetStreamAsync("/v1/event/stream?topic=Node&index=1"));
        await stream.ReadLineAsync();

        agent.Signal("INT");
        await stream.ReadToEndAsync().WaitAsync(Soon.TooLong);
        var (code, _, errors) = await agent.EndAsync();

        Assert.Equal((1, ""), (code, errors));
    }

    [LinuxFact]
    public async Task ReadyFile_SaysTheAddress_OfAnyFreePort()
    {
        var path = Path.Combine(_directory.Path, "ready");
        using var agent = await AgentProcess.StartUntilAsync(_directory, Started, "agent", "-dev", "-ready-file", path, "--Http:Port", "0");
        await Soon.BecomesTrueAsync(() => File.Exists(path));
        using var client = new HttpClient { BaseAddress = new Uri(File.ReadAllText(path).TrimEnd('\n')) };

        await client.FirstReadyNodeAsync();
        await agent.StopAsync();

        Assert.False(File.Exists(path));
    }

    [LinuxFact]
    public async Task LinkCalledNomad_IsFoundOnThePath()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_directory.Path, "bin")).FullName;
        File.CreateSymbolicLink(Path.Combine(folder, "nomad"), Path.Combine(AppContext.BaseDirectory, "nomadnodes"));
        var start = new ProcessStartInfo("sh", ["-c", "nomad -version && nomad agent"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = $"{folder}:{start.Environment["PATH"]}";
        if (Path.GetDirectoryName(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")) is { Length: > 0 } root) start.Environment["DOTNET_ROOT"] = root;

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal("Nomad v2.0.6-dev\n", output);
        Assert.Equal((1, "==> Must specify either server, client or dev mode for the agent.\n"), (process.ExitCode, errors));
    }

    [Fact]
    public async Task TakenPort_IsAFatalMessage()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var (code, _, errors) = await AgentProcess.RunAsync(_directory, "agent", "-dev", $"--Http:Port={port}");

        Assert.Equal(1, code);
        Assert.StartsWith($"==> Error starting agent: The server cannot listen on 127.0.0.1, port {port}: ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("agent", "==> Must specify either server, client or dev mode for the agent.\n")]
    [InlineData("agent -nope", "flag provided but not defined: -nope\nUsage: nomadnodes agent ")]
    [InlineData("agent -dev -config /no/such/file", "==> Error loading configuration from /no/such/file: stat /no/such/file: no such file or directory\n")]
    [InlineData("agent -dev -log-level loud", "==> The settings are wrong:\n  Log:Level: 'loud' ")]
    public async Task WrongStart_IsTold_AndExitsWithOne(string line, string fault)
    {
        var (code, output, errors) = await AgentProcess.RunAsync(_directory, line.Split(' '));

        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith(fault, errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("version", 0, "Nomad v2.0.6-dev\n", "")]
    [InlineData("--version", 0, "Nomad v2.0.6-dev\n", "")]
    [InlineData("-v", 0, "Nomad v2.0.6-dev\n", "")]
    [InlineData("node status", 127, "Usage: nomadnodes ", "There is no command 'node': ")]
    [InlineData("-help", 0, "Usage: nomadnodes ", "")]
    [InlineData("agent -help", 0, "Usage: nomadnodes agent ", "")]
    public async Task Command_Answers(string line, int code, string output, string errors)
    {
        var end = await AgentProcess.RunAsync(_directory, line.Split(' '));

        Assert.Equal(code, end.Code);
        Assert.StartsWith(output, end.Output, StringComparison.Ordinal);
        Assert.StartsWith(errors, end.Errors, StringComparison.Ordinal);
        Assert.Equal(errors.Length == 0, end.Errors.Length == 0);
    }

    public void Dispose() => _directory.Dispose();
}
