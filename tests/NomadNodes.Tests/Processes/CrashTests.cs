using System.Collections.Concurrent;

namespace NomadNodes.Tests.Processes;

/// <summary>The server is killed while clients write, again and again, over one data directory.</summary>
public sealed class CrashTests : IDisposable
{
    private const int Writers = 4;
    private const int WritesBeforeTheKill = 60;

    private readonly AgentDirectory _directory = new();

    [Fact]
    public async Task EveryAcknowledgedWrite_IsThere_AfterAKill()
    {
        var acknowledged = new ConcurrentDictionary<string, ulong>();
        for (var round = 0; round < 3; round++)
        {
            using var agent = await AgentProcess.StartAsync(_directory, "--Seed", "empty");
            await AssertKeptAsync(agent, acknowledged);
            await WriteUntilKilledAsync(agent, round, acknowledged);
        }

        using var last = await AgentProcess.StartAsync(_directory);
        await AssertKeptAsync(last, acknowledged);
        Assert.InRange(acknowledged.Count, 3 * WritesBeforeTheKill, int.MaxValue);
    }

    public void Dispose() => _directory.Dispose();

    private static async Task AssertKeptAsync(AgentProcess agent, IReadOnlyDictionary<string, ulong> acknowledged)
    {
        using var client = agent.CreateClient();
        var found = await client.GetNodesAsync();
        var next = await client.PutNodesAsync($"after-restart-{Guid.NewGuid()}");

        Assert.All(acknowledged, write => Assert.Equal(write.Value, found[write.Key]));
        Assert.True(acknowledged.Values.All(index => index < next), "The index went back.");
        Assert.True(found.Values.All(index => index < next), "The index is behind what is stored.");
    }

    private static async Task WriteUntilKilledAsync(AgentProcess agent, int round, ConcurrentDictionary<string, ulong> acknowledged)
    {
        using var client = agent.CreateClient();
        var enough = acknowledged.Count + WritesBeforeTheKill;
        var writers = Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var number = 0; ; number++)
            {
                var name = $"{round}-{writer}-{number}";
                acknowledged[name] = await client.PutNodesAsync(name);
                // The others are in the middle of a write then.
                if (acknowledged.Count >= enough) agent.Kill();
            }
        })).ToList();
        foreach (var writer in writers) await Assert.ThrowsAnyAsync<HttpRequestException>(() => writer);
        await agent.EndAsync();
    }
}
