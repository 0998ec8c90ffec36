using NomadNodes.Model;
using NomadNodes.Simulation.Draining;
using NomadNodes.State;
using NomadNodes.Storage;
using NomadNodes.Tests.State;

namespace NomadNodes.Tests.Simulation.Draining;

public sealed class DrainerTests : IAsyncLifetime
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Instant = TimeSpan.FromTicks(1);
    private static readonly DrainStrategy Gentle = new();
    private static readonly DrainStrategy Forced = new() { Deadline = -1 };

    private readonly SimulationBench _bench = new(new Drainer(Delay));

    private StateStore Store => _bench.Store;

    public Task InitializeAsync() => _bench.InitializeAsync();

    [Fact]
    public async Task Drain_EndsAfterTheDelay_AndNotBefore()
    {
        await PutAsync(1, Gentle);

        await _bench.AdvanceAsync(Delay - Instant);
        Assert.True(IsDraining(1));
        await _bench.AdvanceAsync(Instant);
        Assert.False(IsDraining(1));
        Assert.Equal(0, _bench.Clock.Scheduled);
    }

    [Fact]
    public async Task EveryDrain_HasItsOwnDelay()
    {
        await PutAsync(1, Gentle);
        await _bench.AdvanceAsync(Delay / 2);
        await PutAsync(2, Gentle);

        await _bench.AdvanceAsync(Delay / 2);
        Assert.False(IsDraining(1));
        Assert.True(IsDraining(2));
    }

    [Fact]
    public async Task Ends_ComeInOrder_EachAtItsTime()
    {
        foreach (var number in new[] { 3, 1, 2 })
        {
            await PutAsync(number, Gentle);
            await _bench.AdvanceAsync(TimeSpan.FromSeconds(1));
        }

        await _bench.AdvanceAsync(Delay);

        var ended = new[] { 3, 1, 2 }.Select(number => Store.Current.Nodes.Find(StateWrites.Key(number))!.Record).ToList();
        Assert.Equal(ended.OrderBy(node => node.ModifyIndex), ended);
        Assert.Equal([0L, 1, 2], ended.Select(node => node.StatusUpdatedAt - ended[0].StatusUpdatedAt));
    }

    [Fact]
    public async Task Delay_BeginsAgain_IfTheStrategyChanges()
    {
        await PutAsync(1, Gentle);
        await _bench.AdvanceAsync(Delay - Instant);
        await PutAsync(1, Forced);

        await _bench.AdvanceAsync(Delay - Instant);
        Assert.True(IsDraining(1));
        await _bench.AdvanceAsync(Instant);
        Assert.False(IsDraining(1));
    }

    [Fact]
    public async Task Delay_GoesOn_IfSomethingElseOfTheNodeChanges()
    {
        await PutAsync(1, Gentle);
        await _bench.AdvanceAsync(Delay - Instant);
        await PutAsync(1, Gentle with { }, "renamed");

        await _bench.AdvanceAsync(Instant);
        Assert.False(IsDraining(1));
        Assert.Equal(["renamed"], Store.Current.Names());
    }

    [Fact]
    public async Task Nothing_IsWritten_IfTheDrainIsCancelledOrTheNodePurged()
    {
        await PutAsync(1, Gentle);
        await PutAsync(2, Gentle);
        await _bench.SettleAsync();
        await PutAsync(1, null);
        var index = await Store.WriteAsync(write =>
        {
            var next = write.NextIndex();
            write.Nodes.Remove(StateWrites.Key(2), next);
            return next;
        });

        await _bench.AdvanceAsync(Delay + Instant);
        Assert.Equal(index, Store.Current.Index);
        Assert.Equal(0, _bench.Clock.Scheduled);
    }

    [Fact]
    public async Task Nodes_ThatDrainAlready_ArePickedUpAtTheStart()
    {
        await using var bench = new SimulationBench(new Drainer(Delay));
        await bench.Store.WriteAsync(write => Put(write, 1, Gentle));
        await bench.InitializeAsync();

        await bench.AdvanceAsync(Delay);

        Assert.Null(bench.Store.Current.Nodes.Find(StateWrites.Key(1))?.Record.DrainStrategy);
    }

    [Fact]
    public async Task Nodes_ArePickedUpAgain_IfTheStateIsReplaced()
    {
        await PutAsync(1, Gentle);
        await PutAsync(2, Gentle);
        await _bench.AdvanceAsync(Delay - Instant);

        await Store.ReplaceAsync(static (state, clock) =>
        {
            var write = new WriteTransaction(state, clock);
            write.Nodes.Remove(StateWrites.Key(2), write.NextIndex());
            Put(write, 3, Gentle);
            return write.ToSnapshot();
        });
        await _bench.AdvanceAsync(Delay - Instant);
        Assert.True(IsDraining(1) && IsDraining(3));
        await _bench.AdvanceAsync(Instant);
        Assert.False(IsDraining(1) || IsDraining(3));
    }

    [Fact]
    public async Task End_IsTriedAgain_IfItCannotBeSaved()
    {
        await PutAsync(1, Gentle);
        _bench.Storage.Failure = new StorageException("The disk is full.");

        await Assert.ThrowsAsync<StorageException>(() => _bench.AdvanceAsync(Delay));
        Assert.True(IsDraining(1));
        _bench.Storage.Failure = null;
        _bench.RealTime.Advance(TimeSpan.FromSeconds(1));
        await _bench.SettleAsync();
        Assert.False(IsDraining(1));
    }

    public Task DisposeAsync() => _bench.DisposeAsync();

    private static ulong Put(WriteTransaction write, int number, DrainStrategy? strategy, string name = "")
    {
        var index = write.NextIndex();
        write.Nodes.Put(StateWrites.Node(number, name) with { DrainStrategy = strategy, ModifyIndex = index }, index);
        return index;
    }

    private Task<ulong> PutAsync(int number, DrainStrategy? strategy, string name = "") => Store.WriteAsync(write => Put(write, number, strategy, name));

    private bool IsDraining(int number) => Store.Current.Nodes.Find(StateWrites.Key(number))?.Record.DrainStrategy is not null;
}
