using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Model.Responses;
using NomadNodes.Services;
using NomadNodes.Services.Nodes;
using NomadNodes.Services.Scheduling;
using NomadNodes.State;
using NomadNodes.State.Events;
using NomadNodes.State.Watches;
using NomadNodes.Storage;
using NomadNodes.Tests.State;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Services.Nodes;

public sealed class NodeWritesTests : IDisposable
{
    private const ulong First = StateWrites.Fresh + 1;

    private static readonly string Id = StateWrites.Id(1);
    private static readonly DrainOrder Drain = new(new DrainSpec(0, false), false, null, "token:a");

    private readonly EventLog _events = new(100, new ManualTimeProvider());
    private readonly EventFollower _told;
    private readonly StateStore _store;
    private readonly NodeWrites _nodes;

    public NodeWritesTests()
    {
        _store = StateStore.Open(new MemoryStorage(), new WatchRegistry(), _events, new ManualTimeProvider(), Guid.NewGuid, null, out _);
        _told = _events.Follow(0, () => Assert.Fail("Nobody is slow."));
        _nodes = new NodeWrites(_store, new NodeEvaluations(Guid.NewGuid), new ServerFacts("10.0.0.9:4647", "dc7"));
    }

    /// <summary>ID and eligibility, whether the node drains, and the refusal. What is wrong first is said.</summary>
    public static TheoryData<string, string, bool, string> Refusals => new()
    {
        { "no UUID", "maybe", true, "invalid scheduling eligibility \"maybe\"" },
        { Id, "", false, "invalid scheduling eligibility \"\"" },
        { Id, "Eligible", false, "invalid scheduling eligibility \"Eligible\"" },
        { StateWrites.Id(2), "eligible", true, "node not found" },
        { Id, "eligible", true, "can not set node's scheduling eligibility to eligible while it is draining" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task SetEligibilityAsync_SaysWhatIsWrong_AndTakesNoIndex(string id, string eligibility, bool drains, string text)
    {
        await PutAsync(drains ? new DrainStrategy() : null, "eligible");

        Assert.Equal(new ApiError(500, text), (await _nodes.SetEligibilityAsync(id, eligibility)).Error);
        Assert.Equal(First, _store.Current.Index);
    }

    [Fact]
    public async Task EveryWrite_SaysWhyTheLookupFailed_IfTheIdIsNoUuid()
    {
        ApiError?[] refusals =
        [
            (await _nodes.SetEligibilityAsync("x", "eligible")).Error,
            (await _nodes.DrainAsync("x", Drain)).Error,
            (await _nodes.EvaluateAsync("x")).Error,
            (await _nodes.PurgeAsync("x")).Error,
        ];

        Assert.All(refusals, refusal => Assert.StartsWith("node lookup failed: index error: ", refusal?.Text, StringComparison.Ordinal));
        Assert.All(refusals, refusal => Assert.Equal(500, refusal?.Status));
        Assert.Equal(StateWrites.Fresh, _store.Current.Index);
    }

    [Fact]
    public async Task EveryWrite_IsRefusedWithoutAnIndex_IfTheNodeIsMissing()
    {
        ApiError?[] refusals =
        [
            (await _nodes.SetEligibilityAsync(Id, "eligible")).Error,
            (await _nodes.DrainAsync(Id, Drain)).Error,
            (await _nodes.EvaluateAsync(Id)).Error,
            (await _nodes.PurgeAsync(Id)).Error,
        ];

        Assert.All(refusals, refusal => Assert.Equal(new ApiError(500, "node not found"), refusal));
        Assert.Equal(StateWrites.Fresh, _store.Current.Index);
    }

    [Theory]
    [InlineData("eligible", false)]
    [InlineData("ineligible", false)]
    [InlineData("ineligible", true)]
    public async Task SetEligibilityAsync_IsNoWrite_IfTheNodeHasTheValue(string eligibility, bool drains)
    {
        await PutAsync(drains ? new DrainStrategy() : null, eligibility);

        Assert.Equal(new NodeChangeResponse(0, null, 0, 0), Value(await _nodes.SetEligibilityAsync(Id, eligibility)));
        Assert.Equal(First, _store.Current.Index);
        Assert.Equal([], Told());
    }

    [Theory]
    [InlineData("eligible", "ineligible", false)]
    [InlineData("ineligible", "eligible", false)]
    [InlineData("eligible", "ineligible", true)]
    public async Task SetEligibilityAsync_Writes_IfTheValueIsAnother(string stored, string wanted, bool drains)
    {
        await PutAsync(drains ? new DrainStrategy() : null, stored);

        Assert.Equal(new NodeChangeResponse(0, null, 0, First + 1), Value(await _nodes.SetEligibilityAsync(Id, wanted)));
        Assert.Equal(wanted, Stored?.SchedulingEligibility);
        Assert.Equal(First + 1, Stored?.ModifyIndex);
        Assert.Equal([$"{First + 1} {EventType.NodeEligibility} {Id}"], Told());
    }

    [Fact]
    public async Task DrainAsync_IsAWrite_EvenIfItChangesNothing()
    {
        await PutAsync(null, "eligible");
        var nothing = new DrainOrder(null, false, null, "token:a");

        Assert.Equal(new NodeChangeResponse(First + 1, null, 0, First + 1), Value(await _nodes.DrainAsync(Id, nothing)));
        Assert.Equal(new NodeChangeResponse(First + 2, null, 0, First + 2), Value(await _nodes.DrainAsync(Id, Drain)));
        Assert.NotNull(Stored?.DrainStrategy);
        Assert.Equal([$"{First + 1} {EventType.NodeDrain} {Id}", $"{First + 2} {EventType.NodeDrain} {Id}"], Told());
    }

    [Fact]
    public async Task EvaluateAsync_WritesNothing()
    {
        await PutAsync(null, "ineligible");
        await _store.PutAsync(2);

        var answer = Value(await _nodes.EvaluateAsync(Id));

        Assert.Equal("10.0.0.9:4647", answer.LeaderRPCAddr);
        Assert.Equal(2, answer.NumNodes);
        Assert.Equal([new NodeServerInfo("10.0.0.9:4647", "dc7")], answer.Servers);
        Assert.Equal("ineligible", answer.SchedulingEligibility);
        Assert.Equal(0UL, answer.Index);
        Assert.Equal(First + 1, _store.Current.Index);
    }

    [Fact]
    public async Task PurgeAsync_RemovesTheNode_AndTellsNobody()
    {
        await PutAsync(null, "eligible");

        Assert.Equal(new NodeUpdateResponse { NodeModifyIndex = First + 1, Index = First + 1 }, Value(await _nodes.PurgeAsync(Id)));
        Assert.Null(Stored);
        Assert.Equal(First + 1, _store.Current.Nodes.Index);
        Assert.Equal([], Told());
    }

    public void Dispose()
    {
        _store.Dispose();
        _told.Dispose();
        _events.Dispose();
    }

    private static T Value<T>(Outcome<T> outcome) => outcome.Succeeded(out var value, out var error) ? value : throw new InvalidOperationException(error.Text);

    private Node? Stored => _store.Current.Nodes.Find(StateWrites.Key(1))?.Record;

    private Task<ulong> PutAsync(DrainStrategy? strategy, string eligibility) => _store.WriteAsync(write =>
    {
        var index = write.NextIndex();
        write.Nodes.Put(StateWrites.Node(1) with { DrainStrategy = strategy, SchedulingEligibility = eligibility, ModifyIndex = index }, index);
        return index;
    });

    /// <summary>What was told so far: a write is told before it is answered.</summary>
    private List<string> Told()
    {
        var told = new List<string>();
        for (var at = _told.ReadUpTo?.Next; at?.Batch is { } batch; at = at.Next) told.AddRange(batch.Events.Select(one => $"{one.Index} {one.Type} {one.Key}"));
        return told;
    }
}
