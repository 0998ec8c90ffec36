using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Services.Nodes;
using NomadNodes.Services.Scheduling;
using NomadNodes.State;
using NomadNodes.Storage;
using NomadNodes.Tests.State;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Services.Nodes;

public sealed class NodeAgentsTests : IDisposable
{
    private readonly StateStore _store = StateWrites.Open(new MemoryStorage());
    private readonly NodeAgents _agents;

    public NodeAgentsTests() => _agents = new NodeAgents(_store, new NodeAgentStates(new ManualTimeProvider()), new NodeEvaluations(Guid.NewGuid), Guid.NewGuid);

    private Node Stored => Find(0)!;

    [Fact]
    public async Task RegisterAsync_GivesEachNodeAnIndex_AndAnswersIdsAndSecrets()
    {
        var registered = Value(await _agents.RegisterAsync([StateWrites.Node(0), new Node { Name = "nobody yet" }, StateWrites.Node(1) with { SecretID = "mine" }]));

        Assert.Equal(10UL, registered.Index);
        Assert.Equal(10UL, _store.Current.Index);
        Assert.Equal([8UL, 9, 10], registered.Nodes.Select(node => _store.Current.Nodes.Find(UuidKey.Of(node.ID))!.Record.CreateIndex));
        Assert.All(registered.Nodes, node => Assert.Equal(_store.Current.Nodes.Find(UuidKey.Of(node.ID))!.Record.SecretID, node.SecretID));
        Assert.Equal(3, registered.Nodes.Select(node => node.SecretID).Distinct().Count());
        Assert.Equal("mine", registered.Nodes[2].SecretID);
    }

    [Fact]
    public async Task RegisterAsync_RegistersAll_OrNone()
    {
        Value(await _agents.RegisterAsync([StateWrites.Node(5) with { SecretID = "right" }]));
        var state = _store.Current;

        var refused = await _agents.RegisterAsync([StateWrites.Node(0) with { NodePool = "new" }, StateWrites.Node(5) with { SecretID = "wrong" }]);

        Assert.Equal(AgentErrors.SecretMismatch, refused.Error);
        Assert.Same(state, _store.Current);
    }

    [Fact]
    public async Task RegisterAsync_KnowsANode_IfTheSameCallRegisteredIt()
    {
        var registered = Value(await _agents.RegisterAsync([StateWrites.Node(0, "first"), StateWrites.Node(0, "second")]));

        Assert.Equal((8UL, 9UL, "second"), (Stored.CreateIndex, Stored.ModifyIndex, Stored.Name));
        Assert.Equal([Stored.SecretID, Stored.SecretID], registered.Nodes.Select(node => node.SecretID));
        var both = new[] { StateWrites.Node(1) with { SecretID = "one" }, StateWrites.Node(1) with { SecretID = "other" } };
        Assert.Equal(AgentErrors.SecretMismatch, (await _agents.RegisterAsync(both)).Error);
        Assert.Null(Find(1));
    }

    [Fact]
    public async Task RegisterAsync_WritesNothing_IfThereAreNoNodes()
    {
        Assert.Equal(StateWrites.Fresh, Value(await _agents.RegisterAsync([])).Index);
        Assert.Equal(0, _store.Commits);
    }

    [Fact]
    public async Task ReportStatusAsync_WritesTheChange_AndNothingIfThereIsNone()
    {
        Value(await _agents.RegisterAsync([StateWrites.Node(0)]));

        Assert.Equal(9UL, Value(await _agents.ReportStatusAsync(StateWrites.Key(0), NodeStatus.Ready)));
        Assert.Equal((NodeStatus.Ready, 9UL, 9UL), (Stored.Status, Stored.ModifyIndex, _store.Current.Nodes.Index));
        var state = _store.Current;
        Assert.Equal(0UL, Value(await _agents.ReportStatusAsync(StateWrites.Key(0), NodeStatus.Ready)));
        Assert.Same(state, _store.Current);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(7)]
    [InlineData(1)]
    public async Task AddEventsAsync_KeepsTheNewestTen(int atOnce)
    {
        Value(await _agents.RegisterAsync([StateWrites.Node(0)]));
        var index = 0UL;
        foreach (var events in Enumerable.Range(1, 20).Chunk(atOnce))
            index = Value(await _agents.AddEventsAsync(StateWrites.Key(0), [.. events.Select(i => new NodeEvent { Message = $"{i}" })]));

        Assert.Equal(Enumerable.Range(11, 10).Select(i => $"{i}"), Stored.Events!.Select(one => one.Message));
        Assert.Equal(index, Stored.Events![^1].CreateIndex);
        Assert.Equal(StateWrites.Fresh + 1 + (ulong)Math.Ceiling(20.0 / atOnce), index);
    }

    [Fact]
    public async Task AddEventsAsync_MovesTheTable_NotTheNode()
    {
        Value(await _agents.RegisterAsync([StateWrites.Node(0)]));
        var told = Timestamp.FromUnixSeconds(1_700_000_000, 5);
        var details = new Dictionary<string, string> { ["driver"] = "docker" };
        NodeEvent[] events = [new() { Message = "a", Subsystem = "Driver", Details = details, Timestamp = told, CreateIndex = 77 }, new() { Message = "b" }];

        Assert.Equal(9UL, Value(await _agents.AddEventsAsync(StateWrites.Key(0), events)));

        Assert.Equal((9UL, 9UL, 8UL), (_store.Current.Index, _store.Current.Nodes.Index, Stored.ModifyIndex));
        Assert.Equal(events[0] with { CreateIndex = 9 }, Stored.Events![1]);
        Assert.Equal(("b", 9UL), (Stored.Events[2].Message, Stored.Events[2].CreateIndex));
        Assert.Equal(Stored.Events[0].Timestamp, Stored.Events[2].Timestamp);
    }

    [Fact]
    public async Task RemoveAsync_RemovesTheNode_AndMovesTheTable()
    {
        Value(await _agents.RegisterAsync([StateWrites.Node(0), StateWrites.Node(1)]));

        Assert.Equal(10UL, Value(await _agents.RemoveAsync(StateWrites.Key(0))));
        Assert.Null(Find(0));
        Assert.Equal((10UL, 1), (_store.Current.Nodes.Index, _store.Current.Nodes.Count));
    }

    [Fact]
    public async Task EveryReport_IsRefused_IfThereIsNoSuchNode()
    {
        var missing = StateWrites.Key(404);

        Assert.Equal(AgentErrors.NodeNotFound, (await _agents.ReportStatusAsync(missing, NodeStatus.Ready)).Error);
        Assert.Equal(AgentErrors.NodeNotFound, (await _agents.AddEventsAsync(missing, [new NodeEvent()])).Error);
        Assert.Equal(AgentErrors.NodeNotFound, (await _agents.RemoveAsync(missing)).Error);
        Assert.Equal(0, _store.Commits);
    }

    public void Dispose() => _store.Dispose();

    private static T Value<T>(Outcome<T> outcome) => outcome.Succeeded(out var value, out var error) ? value : throw new InvalidOperationException(error.Text);

    private Node? Find(int number) => _store.Current.Nodes.Find(StateWrites.Key(number))?.Record;
}
