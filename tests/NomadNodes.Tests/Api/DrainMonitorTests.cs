using System.Globalization;
using System.Text.Json;
using NomadNodes.Settings;
using NomadNodes.Tests.Control;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Api;

/// <summary>What <c>nomad node drain -monitor</c> does, against agents and clients that act by themselves: both of its loops of blocking queries must come to their end.</summary>
public sealed class DrainMonitorTests
{
    private const string Drained = ControlServer.NodeId;

    // Loops of blocking queries that never end would keep the suite waiting.
    private const int MostRounds = 200;

    private const string Machine = """
        "Status": "ready", "Drivers": {"mock_driver": {"Detected": true, "Healthy": true} },
        "NodeResources": {"Cpu": {"CpuShares": 8000}, "Memory": {"MemoryMB": 8192}, "Disk": {"DiskMB": 90000} }
        """;

    /// <summary>The drain, which jobs' allocations it leaves running.</summary>
    public static TheoryData<string, string[]> Drains => new()
    {
        { """{"Deadline": 2000000000}""", [] },
        { """{"Deadline": -1}""", [] },
        { """{"Deadline": 2000000000, "IgnoreSystemJobs": true}""", ["every"] },
    };

    [Theory]
    [MemberData(nameof(Drains))]
    public async Task BothLoopsEnd_IfTheNodeRunsServiceBatchAndSystemJobs(string spec, string[] left)
    {
        await using var own = await OwnServer.StartAsync(settings => settings with { Simulation = Quick(settings.Simulation) });
        var server = own.Server;
        await FillAsync(server);

        var index = await DrainAsync(server, spec);
        var loops = Task.WhenAll(WatchNodeAsync(server, index), WatchAllocationsAsync(server, left));

        await loops.WaitAsync(Soon.TooLong);
        var node = await server.ReadNodeAsync(Drained);
        Assert.Equal("complete", node.GetProperty("LastDrain").GetProperty("Status").GetString());
        Assert.Equal(left, await LiveJobsAsync(server));
        Assert.Equal(2, (await ReadAsync(server, "/v1/job/web/allocations", 0)).Body.EnumerateArray().Count(alloc => alloc.GetProperty("DesiredStatus").GetString() == "run"));
    }

    private static SimulationSettings Quick(SimulationSettings settings) => settings with
    {
        StartDelay = TimeSpan.FromMilliseconds(20),
        HealthyDelay = TimeSpan.FromMilliseconds(50),
        StopDelay = TimeSpan.FromMilliseconds(20),
        BatchDuration = TimeSpan.FromHours(1),
    };

    // All of it runs on the first node, because the second one comes when it is placed.
    private static async Task FillAsync(ControlServer server)
    {
        await server.RegisterAsync(Drained, ", " + Machine);
        const string Slowly = """ "Migrate": {"MaxParallel": 1, "MinHealthyTime": 1, "HealthyDeadline": 60000000000},""";
        foreach (var (id, type, count, migrate) in new[] { ("web", "service", 2, Slowly), ("nightly", "batch", 1, ""), ("every", "system", 1, "") })
        {
            await server.TellAsync("PUT", "/v1/jobs", $$"""
                {"Job": {"ID": "{{id}}", "Type": "{{type}}", "TaskGroups": [{"Name": "g", "Count": {{count}},{{migrate}}
                 "Tasks": [{"Name": "t", "Driver": "mock_driver", "Resources": {"CPU": 100, "MemoryMB": 32} }]}]} }
                """);
        }

        await UntilAsync(server, $"/v1/node/{Drained}/allocations", allocs => allocs.GetArrayLength() == 4 && allocs.EnumerateArray().All(alloc => alloc.GetProperty("ClientStatus").GetString() == "running"));
        await server.RegisterAsync(ControlServer.OtherId, ", " + Machine);
    }

    private static async Task<ulong> DrainAsync(ControlServer server, string spec)
    {
        var answer = await server.TellAsync("PUT", $"/v1/node/{Drained}/drain", $$"""{"DrainSpec": {{spec}}}""");
        return answer.GetProperty("Index").GetUInt64();
    }

    // From the index of the drain on, until the strategy is gone.
    private static async Task WatchNodeAsync(ControlServer server, ulong index)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            (index, var node) = await ReadAsync(server, $"/v1/node/{Drained}?stale=", index);
            if (node.GetProperty("DrainStrategy").ValueKind == JsonValueKind.Null) return;
        }

        Assert.Fail("The drain does not end.");
    }

    // From the present on, until nothing is left that has to move.
    private static async Task WatchAllocationsAsync(ControlServer server, string[] left)
    {
        var index = 0ul;
        for (var round = 0; round < MostRounds; round++)
        {
            (index, var allocs) = await ReadAsync(server, $"/v1/node/{Drained}/allocations?stale=", index);
            if (allocs.EnumerateArray().All(alloc => left.Contains(alloc.GetProperty("JobID").GetString()) || alloc.GetProperty("ClientStatus").GetString() is "complete" or "failed" or "lost")) return;
        }

        Assert.Fail("The allocations do not end.");
    }

    private static async Task UntilAsync(ControlServer server, string path, Func<JsonElement, bool> holds)
    {
        var index = 0ul;
        for (var round = 0; round < MostRounds; round++)
        {
            (index, var answer) = await ReadAsync(server, path, index);
            if (holds(answer)) return;
        }

        Assert.Fail($"{path} does not get there.");
    }

    private static async Task<string[]> LiveJobsAsync(ControlServer server)
    {
        var (_, allocs) = await ReadAsync(server, $"/v1/node/{Drained}/allocations", 0);
        return [.. allocs.EnumerateArray().Where(alloc => alloc.GetProperty("ClientStatus").GetString() == "running").Select(alloc => alloc.GetProperty("JobID").GetString()!).Distinct()];
    }

    private static async Task<(ulong Index, JsonElement Body)> ReadAsync(ControlServer server, string path, ulong index)
    {
        using var response = await server.Client.GetAsync(new Uri($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}index={index}", UriKind.Relative));
        response.EnsureSuccessStatusCode();
        var body = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        return (ulong.Parse(response.Headers.GetValues("X-Nomad-Index").Single(), CultureInfo.InvariantCulture), body);
    }
}
