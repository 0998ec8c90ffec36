using Microsoft.Extensions.Logging.Abstractions;
using NomadNodes.Model;
using NomadNodes.Services;
using NomadNodes.Services.Nodes;
using NomadNodes.Simulation;
using NomadNodes.State;
using NomadNodes.State.Watches;
using NomadNodes.Storage;
using NomadNodes.Tests.State;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Simulation;

public sealed class DrainerTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Instant = TimeSpan.FromMilliseconds(20);
    private static readonly DrainStrategy Gentle = new();
    private static readonly DrainStrategy Forced = new() { Deadline = -1 };

    private readonly ManualTimeProvider _clock = new();
    private readonly HeldStorage _storage = new();
    private readonly TimingWheel _wheel;
    private readonly StateStore _store;
    private readonly Drainer _drainer;

    public DrainerTests()
    {
        _wheel = new TimingWheel(_clock);
        _store = StateWrites.Open(_storage);
        _drainer = new Drainer(new NodeWrites(_store, new ServerFacts("", "")), _wheel, Delay, NullLogger.Instance);
    }

    public Task InitializeAsync() => _store.ObserveAsync(_drainer);

    [Fact]
    public async Task Drain_EndsAfterTheDelay_AndNotBefore()
    {
        await PutAsync(1, Gentle);

        await AdvanceAsync(Delay - Instant);
        Assert.True(IsDraining(1));
        await AdvanceAsync(Instant + Instant);
        Assert.False(IsDraining(1));
        Assert.Equal(0, _wheel.Count);
    }

    [Fact]
    public async Task EveryDrain_HasItsOwnDelay()
    {
        await PutAsync(1, Gentle);
        await AdvanceAsync(Delay / 2);
        await PutAsync(2, Gentle);

        await AdvanceAsync((Delay / 2) + Instant);
        Assert.False(IsDraining(1));
        Assert.True(IsDraining(2));
    }

    [Fact]
    public async Task Delay_BeginsAgain_IfTheStrategyChanges()
    {
        await PutAsync(1, Gentle);
        await AdvanceAsync(Delay - Instant);
        await PutAsync(1, Forced);

        await AdvanceAsync(Delay - Instant);
        Assert.True(IsDraining(1));
        await AdvanceAsync(Instant + Instant);
        Assert.False(IsDraining(1));
    }

    [Fact]
    public async Task Delay_GoesOn_IfSomethingElseOfTheNodeChanges()
    {
        await PutAsync(1, Gentle);
        await AdvanceAsync(Delay - Instant);
        await PutAsync(1, Gentle with { }, "renamed");

        await AdvanceAsync(Instant + Instant);
        Assert.False(IsDraining(1));
        Assert.Equal(["renamed"], _store.Current.Names());
    }

    [Fact]
    public async Task Nothing_IsWritten_IfTheDrainIsCancelledOrTheNodePurged()
    {
        await PutAsync(1, Gentle);
        await PutAsync(2, Gentle);
        await PutAsync(1, null);
        var index = await _store.WriteAsync(write =>
        {
            var next = write.NextIndex();
            write.Nodes.Remove(StateWrites.Key(2), next);
            return next;
        });

        Assert.Equal(0, _wheel.Count);
        await AdvanceAsync(Delay + Instant);
        Assert.Equal(index, _store.Current.Index);
    }

    [Fact]
    public async Task Nodes_ThatDrainAlready_ArePickedUpAtTheStart()
    {
        using var store = StateWrites.Open(new MemoryStorage());
        await store.WriteAsync(write => Put(write, 1, Gentle));
        await store.ObserveAsync(new Drainer(new NodeWrites(store, new ServerFacts("", "")), _wheel, Delay, NullLogger.Instance));

        _clock.Advance(Delay + Instant);
        await store.WriteAsync(write => write.Index);
        Assert.Null(store.Current.Nodes.Find(StateWrites.Key(1))?.Record.DrainStrategy);
    }

    [Fact]
    public async Task Nodes_ArePickedUpAgain_IfTheStateIsReplaced()
    {
        await PutAsync(1, Gentle);
        await PutAsync(2, Gentle);
        await AdvanceAsync(Delay - Instant);

        await _store.ReplaceAsync(static (state, clock) =>
        {
            var write = new WriteTransaction(state, clock);
            write.Nodes.Remove(StateWrites.Key(2), write.NextIndex());
            Put(write, 3, Gentle);
            return write.ToSnapshot();
        });
        Assert.Equal(2, _wheel.Count);
        await AdvanceAsync(Delay - Instant);
        Assert.True(IsDraining(1) && IsDraining(3));
        await AdvanceAsync(Instant + Instant);
        Assert.False(IsDraining(1) || IsDraining(3));
    }

    [Fact]
    public async Task End_IsTriedAgain_IfItCannotBeSaved()
    {
        await PutAsync(1, Gentle);
        _storage.Failure = new StorageException("The disk is full.");

        _clock.Advance(Delay + Instant);
        await Soon.BecomesTrueAsync(() => _wheel.Count == 1);
        Assert.True(IsDraining(1));
        _storage.Failure = null;
        await AdvanceAsync(Delay + TimeSpan.FromSeconds(1) + Instant);
        Assert.False(IsDraining(1));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _store.Dispose();
        _wheel.Dispose();
        _storage.Dispose();
    }

    private static ulong Put(WriteTransaction write, int number, DrainStrategy? strategy, string name = "")
    {
        var index = write.NextIndex();
        write.Nodes.Put(StateWrites.Node(number, name) with { DrainStrategy = strategy, ModifyIndex = index }, index);
        return index;
    }

    private Task<ulong> PutAsync(int number, DrainStrategy? strategy, string name = "") => _store.WriteAsync(write => Put(write, number, strategy, name));

    private bool IsDraining(int number) => _store.Current.Nodes.Find(StateWrites.Key(number))?.Record.DrainStrategy is not null;

    /// <summary>What is due is queued while the clock moves, so that it is done when a later write is.</summary>
    private Task<ulong> AdvanceAsync(TimeSpan by)
    {
        _clock.Advance(by);
        return _store.WriteAsync(write => write.Index);
    }
}
