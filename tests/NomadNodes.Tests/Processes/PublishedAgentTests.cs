using System.Net;
using System.Net.Http.Json;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using NomadNodes.Tests.Storage;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Processes;

/// <summary>The published program under the name of Nomad's own, found on PATH, started, waited for, used and stopped by test suites that know nothing of it.</summary>
[Collection(PublishedAgent.Collection)]
public sealed class PublishedAgentTests(PublishedAgent published) : IDisposable
{
    private const string Started = "==> Nomad agent started! Log data will stream in below:";

    private readonly AgentDirectory _directory = published.CreateDirectory();

    [LinuxFact]
    public async Task TestSuite_StartsProbesUsesAndStopsIt()
    {
        var before = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        Assert.Equal((0, "Nomad v2.0.6-dev\n", ""), await AgentProcess.RunAsync(_directory, "-version"));
        var (config, address) = SuiteConfig.Write(_directory);
        using var agent = AgentProcess.Launch(_directory, "agent", "-config", config, "-dev");
        using var client = new HttpClient { BaseAddress = address };
        await client.WaitAsSuitesDoAsync();
        await client.WaitUntilAsync("/v1/nodes", nodes => nodes.GetArrayLength() == 1);

        var id = (await client.FirstReadyNodeAsync()).GetProperty("ID").GetString()!;
        using var node = JsonDocument.Parse(await client.GetStringAsync($"/v1/node/{id}"));
        await DrainAsync(client, id);
        using var stream = await OpenStreamAsync(client);
        var drain = await DrainStatusesAsync(stream);
        agent.Signal("INT");
        await stream.ReadToEndAsync().WaitAsync(Soon.TooLong);
        var (code, output, errors) = await agent.EndAsync();

        Assert.True(node.RootElement.GetProperty("StatusUpdatedAt").GetInt64() > before, "The node is as old as the suite's own start.");
        Assert.Equal(["draining", "complete"], drain);
        Assert.Equal((1, ""), (code, errors));
        Assert.Contains(Started, output, StringComparison.Ordinal);
        Assert.EndsWith("==> Caught signal: interrupt\n", output, StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task Script_WaitsForTheLine_AndFindsALeader()
    {
        var (config, address) = SuiteConfig.Write(_directory, """{"leave_on_terminate": true}""");
        using var agent = await AgentProcess.StartUntilAsync(_directory, Started, "agent", "-dev", $"-config={config}");
        using var client = new HttpClient { BaseAddress = address };

        using var leader = await client.GetAsync("/v1/status/leader");
        using var health = await client.GetAsync("/v1/agent/health");
        using var metrics = await client.GetAsync("/v1/metrics");
        var (code, _, errors) = await agent.StopAsync();

        Assert.All([leader, health, metrics], answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal((0, ""), (code, errors));
    }

    [LinuxFact]
    public async Task Suites_RunSideBySide()
    {
        var directories = Enumerable.Range(0, 3).Select(_ => published.CreateDirectory()).ToList();
        var ids = await Task.WhenAll(directories.Select(ReadyNodeOfAnAgentAsync));
        directories.ForEach(directory => directory.Dispose());

        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("nomadnodes.dll")]
    [InlineData("NomadNodes.Server.dll")]
    [InlineData("NomadNodes.Filtering.dll")]
    public void Assemblies_AreCompiledAhead(string file)
    {
        using var reader = new PEReader(File.OpenRead(Path.Combine(PublishedAgent.Folder, file)));

        Assert.True(reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0, "It is compiled at every start.");
    }

    public void Dispose() => _directory.Dispose();

    private static async Task<string?> ReadyNodeOfAnAgentAsync(AgentDirectory directory)
    {
        var (config, address) = SuiteConfig.Write(directory);
        using var agent = AgentProcess.Launch(directory, "agent", "-dev", "-config", config);
        using var client = new HttpClient { BaseAddress = address };
        await client.WaitAsSuitesDoAsync();
        var node = await client.FirstReadyNodeAsync();
        agent.Signal("INT");
        await agent.EndAsync();
        return node.GetProperty("ID").GetString();
    }

    private static async Task DrainAsync(HttpClient client, string id)
    {
        using var drain = await client.PutAsJsonAsync($"/v1/node/{id}/drain", new { DrainSpec = new { Deadline = 3_600_000_000_000 } });
        drain.EnsureSuccessStatusCode();
    }

    /// <summary>From index 0, after the drain has begun: what is buffered must still come.</summary>
    private static async Task<StreamReader> OpenStreamAsync(HttpClient client) =>
        new(await client.GetStreamAsync("/v1/event/stream?topic=Node&index=0"));

    /// <summary>What the last drain was said to be in each event that knows of one, until it is complete.</summary>
    private static async Task<IReadOnlyList<string>> DrainStatusesAsync(StreamReader stream)
    {
        using var patience = new CancellationTokenSource(Soon.TooLong);
        var statuses = new List<string>();
        while (!statuses.Contains("complete"))
        {
            using var line = JsonDocument.Parse((await stream.ReadLineAsync(patience.Token))!);
            if (!line.RootElement.TryGetProperty("Events", out var events)) continue;
            statuses.AddRange(events.EnumerateArray().Select(LastDrainOf).OfType<string>());
        }

        return statuses;
    }

    private static string? LastDrainOf(JsonElement one) =>
        one.GetProperty("Payload").GetProperty("Node").TryGetProperty("LastDrain", out var drain) && drain.ValueKind == JsonValueKind.Object
            ? drain.GetProperty("Status").GetString()
            : null;
}
