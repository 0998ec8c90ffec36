using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Tests.State.Watches;

public sealed class WatchRegistryTests
{
    private static readonly WatchKey Node = WatchKey.Exact(StateTable.Nodes, "7f00ba12");

    private readonly WatchRegistry _registry = new();

    public static TheoryData<string, bool> Changes => new()
    {
        // Nodes' whole table, one key, a prefix; a node's allocations
        { "Nodes/Key/7f00ba12", true },
        { "Nodes/Key/7f00ba13", false },
        { "Nodes/Key/7f00ba1", false },
        { "Nodes/Node/7f00ba12", false },
        { "Allocs/Key/7f00ba12", false },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Signal_WakesAReaderOfOneKey_IfItIsThatKey(string change, bool woken)
    {
        var waiter = _registry.On(Node);
        _registry.Signal([Parse(change)]);
        Assert.Equal(woken ? WaitOutcome.Signalled : WaitOutcome.Deadline, waiter.Outcome());
    }

    [Theory]
    [InlineData("7f", "7f00", true)]
    [InlineData("7f00", "7f00", true)]
    [InlineData("7f00", "7f", false)]
    [InlineData("7f", "8f00", false)]
    [InlineData("", "8f00", true)]
    [InlineData("", null, false)]
    public void Signal_WakesAReaderOfAPrefix_IfTheKeyBeginsWithIt(string prefix, string? key, bool woken)
    {
        var waiter = _registry.On(WatchKey.Prefix(StateTable.Nodes, prefix));
        _registry.Signal([new StateChange(StateTable.Nodes, key)]);
        Assert.Equal(woken ? WaitOutcome.Signalled : WaitOutcome.Deadline, waiter.Outcome());
    }

    [Theory]
    [InlineData("Nodes", "Key", "x", true)]
    [InlineData("Nodes", "Key", null, true)]
    [InlineData("Nodes", "Pool", "x", false)]
    [InlineData("Jobs", "Key", "x", false)]
    public void Signal_WakesAReaderOfATable_IfItIsThatTable(string table, string space, string? key, bool woken)
    {
        var waiter = _registry.On(WatchKey.Whole(StateTable.Nodes));
        _registry.Signal([new StateChange(Enum.Parse<StateTable>(table), key, Enum.Parse<WatchSpace>(space))]);
        Assert.Equal(woken ? WaitOutcome.Signalled : WaitOutcome.Deadline, waiter.Outcome());
    }

    [Fact]
    public void Signal_SpendsTheWatch_UntilItIsSetAgain()
    {
        var waiter = _registry.On(Node);
        _registry.Signal([Parse("Nodes/Key/7f00ba12")]);
        waiter.ForgetSignal();
        _registry.Signal([Parse("Nodes/Key/7f00ba12")]);
        _registry.Rearm(waiter);
        _registry.Signal([Parse("Nodes/Key/other")]);
        Assert.Equal(WaitOutcome.Deadline, waiter.Outcome());

        var other = _registry.On(Node);
        _registry.Signal([Parse("Nodes/Key/7f00ba12")]);
        other.ForgetSignal();
        _registry.Rearm(other);
        _registry.Signal([Parse("Nodes/Key/7f00ba12")]);
        Assert.Equal(WaitOutcome.Signalled, other.Outcome());
    }

    [Fact]
    public void Unregister_EndsTheWatch_AndLeavesTheOthers()
    {
        var waiters = Enumerable.Range(0, 5).Select(_ => _registry.On(Node)).ToList();
        _registry.Unregister(waiters[0]);
        _registry.Unregister(waiters[3]);
        _registry.Signal([Parse("Nodes/Key/7f00ba12")]);

        Assert.Equal([false, true, true, false, true], waiters.Select(w => w.Outcome() == WaitOutcome.Signalled));
    }

    [Fact]
    public void Register_PutsTheNewKeysInPlaceOfTheOld_AndForgetsTheirSignal()
    {
        var waiter = _registry.On(Node);
        _registry.Signal([Parse("Nodes/Key/7f00ba12")]);
        var keys = Watch.Set(WatchKey.Whole(StateTable.Jobs), Node);
        Assert.False(WatchRegistry.Watches(waiter, keys));
        _registry.Register(waiter, keys);

        Assert.True(WatchRegistry.Watches(waiter, keys));
        Assert.False(WatchRegistry.Watches(waiter, Watch.Set(WatchKey.Whole(StateTable.Jobs))));
        Assert.Equal(WaitOutcome.Deadline, waiter.Outcome());
    }

    [Fact]
    public void Register_Throws_IfThereIsNoKey() => Assert.Throws<ArgumentException>(() => _registry.On());

    [Fact]
    public void Add_Throws_IfThereAreTooManyKeys() => Assert.Throws<InvalidOperationException>(() => Watch.Set(Node, Node, Node, Node, Node));

    [Theory]
    [InlineData("Signalled")]
    [InlineData("Released")]
    [InlineData("Stopped")]
    public async Task All_AreCompleted_WhateverTheyWatch(string name)
    {
        var outcome = Enum.Parse<WaitOutcome>(name);
        var keys = new[] { Node, WatchKey.Whole(StateTable.Jobs), WatchKey.Prefix(StateTable.Allocs, "a", WatchSpace.Node), WatchKey.Prefix(StateTable.Nodes, "") };
        var waits = Enumerable.Range(0, 1_000).Select(i => _registry.On(keys[i % 4]).WaitAsync().AsTask()).ToList();
        CompleteAll(outcome);

        Assert.All(await Task.WhenAll(waits).WaitAsync(Watch.TooLong), o => Assert.Equal(outcome, o));
    }

    [Fact]
    public void Rearm_TellsOfARelease_IfTheWaiterHadNoWatchThen()
    {
        var waiter = _registry.On(Node);
        _registry.Signal([Parse("Nodes/Key/7f00ba12")]);
        _registry.ReleaseAll();
        Assert.Equal(WaitOutcome.Deadline, _registry.On(Node).Outcome());
        _registry.Rearm(waiter);

        Assert.Equal(WaitOutcome.Released, waiter.Outcome());
    }

    [Fact]
    public void Register_StopsTheWaiterAtOnce_IfTheRegistryWasStopped()
    {
        _registry.Stop();

        Assert.Equal(WaitOutcome.Stopped, _registry.On(Node).Outcome());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Signal_WakesExactlyTheReadersConcerned_WhateverTheyWatch(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var watched = Enumerable.Range(0, 40).Select(_ => Enumerable.Range(0, random.Next(1, 4)).Select(_ => AnyKey(random)).ToArray()).ToList();
            var waiters = watched.Select(_registry.On).ToList();
            var gone = random.Next(40);
            _registry.Unregister(waiters[gone]);
            var changes = Enumerable.Range(0, random.Next(4)).Select(_ => AnyChange(random)).ToArray();
            _registry.Signal(changes);

            var expected = watched.Select((keys, i) => i != gone && keys.Any(k => changes.Any(c => Concerns(k, c))));
            Assert.Equal(expected, waiters.Select(w => w.Outcome() == WaitOutcome.Signalled));
            waiters.ForEach(_registry.Unregister);
        }
    }

    [Fact]
    public void AWaitingReader_CostsLessThan300Bytes_BesidesItsKey()
    {
        const int Readers = 10_000;
        var keys = Enumerable.Range(0, Readers).Select(i => WatchKey.Exact(StateTable.Nodes, $"{i:x32}")).ToArray();
        var waiters = new Waiter[Readers];
        using var wheel = new TimingWheel(TimeProvider.System);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Readers; i++)
        {
            var set = default(WatchSet);
            set.Add(keys[i]);
            waiters[i] = _registry.CreateWaiter();
            _registry.Register(waiters[i], set);
            wheel.Add(waiters[i], TimeSpan.FromSeconds(300));
        }

        // The growth of the dictionary counts twice here: what it has outgrown is garbage.
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Readers, 100, 300);
        GC.KeepAlive(waiters);
    }

    private static StateChange Parse(string change)
    {
        var parts = change.Split('/');
        return new StateChange(Enum.Parse<StateTable>(parts[0]), parts[2], Enum.Parse<WatchSpace>(parts[1]));
    }

    private static string AnyText(Random random, int shortest) => new([.. Enumerable.Range(0, random.Next(shortest, 4)).Select(_ => "ab"[random.Next(2)])]);

    private static WatchKey AnyKey(Random random) => random.Next(4) switch
    {
        0 => WatchKey.Whole((StateTable)random.Next(3)),
        1 => WatchKey.Prefix((StateTable)random.Next(3), AnyText(random, 0), (WatchSpace)random.Next(2)),
        _ => WatchKey.Exact((StateTable)random.Next(3), AnyText(random, 1), (WatchSpace)random.Next(2)),
    };

    private static StateChange AnyChange(Random random) =>
        new((StateTable)random.Next(3), random.Next(6) == 0 ? null : AnyText(random, 1), (WatchSpace)random.Next(2));

    private static bool Concerns(WatchKey key, StateChange change) => key.Table == change.Table && key.Space == change.Space && key.Kind switch
    {
        WatchKind.Table => true,
        WatchKind.Exact => key.Text == change.Key,
        _ => change.Key?.StartsWith(key.Text, StringComparison.Ordinal) ?? false,
    };

    private void CompleteAll(WaitOutcome outcome)
    {
        Action act = outcome switch
        {
            WaitOutcome.Signalled => _registry.SignalAll,
            WaitOutcome.Released => _registry.ReleaseAll,
            _ => _registry.Stop,
        };
        act();
    }
}
