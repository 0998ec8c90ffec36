using NomadNodes.Model;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Api;

/// <summary>Reads that wait, from socket to socket.</summary>
public sealed class BlockingReadTests : IAsyncLifetime
{
    private BlockingServer _server = null!;

    public async Task InitializeAsync() => _server = await BlockingServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Node_IsReadOnceBeforeItsOwnWrite_AndNeverForAnothers()
    {
        var index = await _server.RegisterAsync(1, 2, 3);
        var reader = await _server.BlockAsync(Node(1, index));
        var runs = _server.Runs;
        await _server.RegisterAsync(2, 3);
        await _server.Agents.AddEventsAsync(BlockingServer.Key(2), [new NodeEvent { Message = "another's" }]);
        await _server.Agents.RemoveAsync(BlockingServer.Key(3));
        Assert.Equal(1, _server.Waiting);
        Assert.Equal(runs, _server.Runs);

        var woken = await _server.RegisterAsync(1);
        var answer = await reader;

        Assert.Equal((200, woken), (answer.Status, answer.Index));
        Assert.Contains($"\"ModifyIndex\":{woken},", answer.Body, StringComparison.Ordinal);
        Assert.Equal(runs + 1, _server.Runs);
    }

    [Fact]
    public async Task Node_KeepsWaiting_IfAWriteOfItDoesNotMoveItsIndex()
    {
        var index = await _server.RegisterAsync(1);
        var (node, list) = (await _server.BlockAsync(Node(1, index)), await _server.BlockAsync($"/v1/nodes?index={index}"));
        var runs = _server.Runs;

        await _server.Agents.AddEventsAsync(BlockingServer.Key(1), [new NodeEvent { Message = "an event" }]);

        Assert.Equal(index + 1, (await list).Index);
        await Soon.BecomesTrueAsync(() => _server.Runs == runs + 2);
        Assert.False(node.IsCompleted);
        await _server.Agents.ReportStatusAsync(BlockingServer.Key(1), NodeStatus.Down);
        Assert.Contains("an event", (await node).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Node_AnswersNotFoundWithTheTablesIndex_IfItIsRemoved()
    {
        var index = await _server.RegisterAsync(1, 2);
        var reader = await _server.BlockAsync(Node(1, index));
        await _server.Agents.RemoveAsync(BlockingServer.Key(1));

        Assert.Equal(new HttpAnswer(404, index + 1, "node not found"), await reader);
    }

    [Fact]
    public async Task MissingNode_Answers_IfItComesIntoBeing()
    {
        var index = await _server.RegisterAsync(1);
        var reader = await _server.BlockAsync(Node(2, index));
        await _server.RegisterAsync(2);

        var answer = await reader;
        Assert.Equal((200, index + 1), (answer.Status, answer.Index));
        Assert.Contains(BlockingServer.Id(2), answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingNode_AnswersAtOnce_IfTheTableIsNewerThanAsked()
    {
        var index = await _server.RegisterAsync(1);

        Assert.Equal(new HttpAnswer(404, index, "node not found"), await _server.GetAsync(Node(2, index - 1)));
    }

    [Fact]
    public async Task MissingNode_IsWokenByItsBranchAlone()
    {
        // The first bytes part at the root: one branch for 00…, one for ff….
        var index = await _server.RegisterAsync(0x00000001, 0x00000002, -1);
        var reader = await _server.BlockAsync(Node(0x00000003, index));
        var runs = _server.Runs;
        await _server.RegisterAsync(-1);
        Assert.Equal(runs, _server.Runs);
        Assert.False(reader.IsCompleted);

        var below = await _server.RegisterAsync(0x00000001);
        Assert.Equal(new HttpAnswer(404, below, "node not found"), await reader);
    }

    [Fact]
    public async Task ListWithPrefix_IsWokenByItsBranchAlone_AndShowsTheTablesIndex()
    {
        var index = await _server.RegisterAsync(0x0a000001, 0x0a000002, 0x0b000001);
        var reader = await _server.BlockAsync($"/v1/nodes?prefix=0a&index={index}");
        var runs = _server.Runs;
        var other = await _server.RegisterAsync(0x0b000001);
        Assert.Equal(runs, _server.Runs);
        Assert.False(reader.IsCompleted);

        Assert.Equal(other + 1, await _server.RegisterAsync(0x0a000002));
        var answer = await reader;
        Assert.Equal(other + 1, answer.Index);
        Assert.DoesNotContain("0b000001-", answer.Body, StringComparison.Ordinal);
        Assert.Equal(runs + 1, _server.Runs);
    }

    [Theory]
    [InlineData("/v1/nodes?")]
    [InlineData("/v1/nodes?per_page=1&")]
    [InlineData("/v1/nodes?resources=true&os=true&")]
    public async Task List_Answers_IfAnythingInTheTableChanges(string target)
    {
        var index = await _server.RegisterAsync(1, 2);
        var reader = await _server.BlockAsync($"{target}index={index}");

        Assert.Equal(await _server.RegisterAsync(2), (await reader).Index);
    }

    [Fact]
    public async Task Allocations_KeepWaiting_IfNodesChange()
    {
        await _server.RegisterAsync(1);
        var reader = await _server.BlockAsync($"/v1/node/{BlockingServer.Id(1)}/allocations?index=1&wait=10s");
        await _server.RegisterAsync(1);
        Assert.False(reader.IsCompleted);
        _server.Clock.Advance(TimeSpan.FromSeconds(11));

        Assert.Equal(new HttpAnswer(200, 1, "[]"), await reader);
    }

    [Theory]
    [InlineData("&wait=10s", 10)]
    [InlineData("&wait=1500ms", 1.5)]
    [InlineData("", 300)]
    [InlineData("&wait=0s", 300)]
    [InlineData("&wait=-5s", 300)]
    [InlineData("&wait=20m", 300)]
    public async Task Read_AnswersWhatIsThere_WhenItsWaitIsOver(string wait, double seconds)
    {
        var index = await _server.RegisterAsync(1);
        var reader = await _server.BlockAsync(Node(1, index + 1_000) + wait);
        _server.Clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, _server.Waiting);
        Assert.False(reader.IsCompleted);

        // Nomad: up to a sixteenth longer; and the wheel's own tick.
        _server.Clock.Advance(TimeSpan.FromSeconds(seconds / 16) + TimeSpan.FromMilliseconds(12));
        var answer = await reader;
        Assert.Equal((200, index), (answer.Status, answer.Index));
    }

    [Fact]
    public async Task Reset_ReleasesEveryReader_WithTheNewState()
    {
        var index = await _server.RegisterAsync(1);
        var readers = new[]
        {
            await _server.BlockAsync(Node(1, index)), await _server.BlockAsync(Node(2, index)), await _server.BlockAsync($"/v1/nodes?index={index + 500}"),
            await _server.BlockAsync($"/v1/nodes?prefix=00&index={index}"), await _server.BlockAsync($"/v1/node/{BlockingServer.Id(1)}/allocations?index=9"),
        };
        await _server.ResetAsync();

        var missing = new HttpAnswer(404, 0, "node not found");
        var answers = await Task.WhenAll(readers);
        Assert.Equal([missing, missing], answers[..2].Select(answer => answer with { Index = 0 }));
        Assert.All(answers[2..], answer => Assert.Equal((200, "[]"), (answer.Status, answer.Body)));
        Assert.All(answers, answer => Assert.InRange(answer.Index, 0UL, 7UL));
    }

    [Fact]
    public async Task Shutdown_AnswersEveryReader_WithWhatIsThere()
    {
        var index = await _server.RegisterAsync(1);
        var readers = new[] { await _server.BlockAsync(Node(1, index)), await _server.BlockAsync($"/v1/nodes?index={index}"), await _server.BlockAsync(Node(2, index)) };
        var stopped = _server.StopAsync();

        Assert.Equal([200, 200, 404], (await Task.WhenAll(readers)).Select(answer => answer.Status));
        await stopped;
    }

    [Fact]
    public async Task Reader_LeavesNothingBehind_IfTheClientGoesAway()
    {
        var index = await _server.RegisterAsync(1);
        var armed = _server.Clock.ArmedTimers;
        using var abort = new CancellationTokenSource();
        var gone = await _server.BlockAsync(Node(1, index), abort.Token);
        var stays = await _server.BlockAsync(Node(1, index));
        await abort.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        await Soon.BecomesTrueAsync(() => _server.Waiting == 1);
        var runs = _server.Runs;
        await _server.RegisterAsync(1);
        Assert.Equal(index + 1, (await stays).Index);
        Assert.Equal(runs + 1, _server.Runs);
        Assert.Equal(armed, _server.Clock.ArmedTimers);
    }

    private static string Node(int number, ulong index) => $"/v1/node/{BlockingServer.Id(number)}?index={index}";
}
