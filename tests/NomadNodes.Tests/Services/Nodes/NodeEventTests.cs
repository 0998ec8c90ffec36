using NomadNodes.Model;
using NomadNodes.Services.Nodes;
using NomadNodes.Services.Scheduling;
using NomadNodes.State;
using NomadNodes.State.Events;
using NomadNodes.State.Watches;
using NomadNodes.Storage;
using NomadNodes.Tests.State.Events;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Services.Nodes;

/// <summary>What the reports of agents put on the event stream.</summary>
public sealed class NodeEventTests : IDisposable
{
    private const string Id = "f7476465-4d6e-c0de-26d0-e383c49be941";

    private static readonly UuidKey Key = UuidKey.Of(Id);

    private readonly EventLog _log = new(100, new ManualTimeProvider());
    private readonly StateStore _store;
    private readonly NodeAgents _agents;

    public NodeEventTests()
    {
        _store = StateStore.Open(new MemoryStorage(), new WatchRegistry(), _log, new ManualTimeProvider(), Guid.NewGuid, null, out _);
        _agents = new NodeAgents(_store, new NodeAgentStates(new ManualTimeProvider()), new NodeEvaluations(Guid.NewGuid), Guid.NewGuid);
    }

    [Fact]
    public async Task Registration_IsTold_AfterThePoolThatItMade()
    {
        await RegisterAsync("gpu");
        await RegisterAsync("gpu");

        Assert.Equal(
            ["8 NodePool NodeRegistration gpu", $"8 Node NodeRegistration {Id}", $"9 Node NodeRegistration {Id}"], Told());
    }

    [Fact]
    public async Task Registration_IsToldAlone_IfThePoolIsThere()
    {
        await RegisterAsync("default");

        Assert.Equal([$"8 Node NodeRegistration {Id}"], Told());
    }

    [Fact]
    public async Task Status_IsTold_IfItChanged()
    {
        await RegisterAsync("default");
        await _agents.ReportStatusAsync(Key, NodeStatus.Ready);
        await _agents.ReportStatusAsync(Key, NodeStatus.Ready);
        await _agents.ReportStatusAsync(Key, NodeStatus.Down);

        Assert.Equal([$"9 Node NodeStreamEvent {Id}", $"10 Node NodeStreamEvent {Id}"], Told().Skip(1));
        Assert.Contains("\"Status\":\"down\"", LastLine(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_AreTold()
    {
        await RegisterAsync("default");
        await _agents.AddEventsAsync(Key, [new NodeEvent { Message = "disk full", Subsystem = "Storage" }]);

        Assert.Equal([$"9 Node NodeStreamEvent {Id}"], Told().Skip(1));
        Assert.Contains("disk full", LastLine(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removal_IsToldToNobody()
    {
        await RegisterAsync("default");
        await _agents.RemoveAsync(Key);
        await RegisterAsync("default");

        Assert.Equal([$"8 Node NodeRegistration {Id}", $"10 Node NodeRegistration {Id}"], Told());
    }

    [Fact]
    public async Task Payload_IsWhatTheEndpointOfTheNodeShows()
    {
        await RegisterAsync("default");
        await _agents.ReportStatusAsync(Key, NodeStatus.Ready);

        var shown = _store.Current.Nodes.Find(Key)!.Full.Text();
        Assert.Contains($"\"Payload\":{{\"Node\":{shown}}}", LastLine(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _store.Dispose();
        _log.Dispose();
    }

    private async Task RegisterAsync(string pool)
    {
        var outcome = await _agents.RegisterAsync([new Node { ID = Id, NodePool = pool }], fill: true);
        Assert.Null(outcome.Error);
    }

    private List<string> Told() =>
        [.. Batches().SelectMany(batch => batch.Events.Select(one => $"{one.Index} {one.Topic} {one.Type} {one.Key}"))];

    private string LastLine() => Batches()[^1].Line.Whole.Text();

    private List<EventBatch> Batches()
    {
        using var follower = _log.Follow(0, () => Assert.Fail("Nobody is slow."));
        var batches = new List<EventBatch>();
        for (var node = follower.ReadUpTo!.Next; node is not null; node = node.Next) batches.Add(node.Batch!);
        return batches;
    }
}
