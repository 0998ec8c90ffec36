using NomadNodes.State.Watches;

namespace NomadNodes.Tests.State.Watches;

public sealed class WaiterTests
{
    private readonly Waiter _waiter = new WatchRegistry().CreateWaiter();

    [Theory]
    [InlineData("Signalled")]
    [InlineData("Deadline")]
    [InlineData("Released")]
    [InlineData("Stopped")]
    public async Task WaitAsync_EndsWithTheOutcome_WhetherItCameBeforeOrAfter(string name)
    {
        var outcome = Enum.Parse<WaitOutcome>(name);
        var before = _waiter.WaitAsync().AsTask();
        Assert.False(before.IsCompleted);
        _waiter.Complete(outcome);
        Assert.Equal(outcome, await before.WaitAsync(Watch.TooLong));

        _waiter.Complete(outcome);
        Assert.Equal(outcome, await _waiter.WaitAsync());
    }

    [Fact]
    public async Task WaitAsync_WaitsAgain_IfTheSignalWasConsumed()
    {
        _waiter.Complete(WaitOutcome.Signalled);
        _waiter.Complete(WaitOutcome.Signalled);
        Assert.Equal(WaitOutcome.Signalled, await _waiter.WaitAsync());

        var next = _waiter.WaitAsync().AsTask();
        Assert.False(next.IsCompleted);
        _waiter.Complete(WaitOutcome.Signalled);
        Assert.Equal(WaitOutcome.Signalled, await next.WaitAsync(Watch.TooLong));
    }

    [Theory]
    [InlineData("Signalled", "Deadline", "Signalled", "Deadline")]
    [InlineData("Released", "Signalled", "Released", "Released")]
    [InlineData("Stopped", "Released", "Stopped", "Stopped")]
    public async Task WaitAsync_TellsTheGreatest_IfThereAreSeveral(string one, string other, string first, string second)
    {
        _waiter.Complete(Enum.Parse<WaitOutcome>(one));
        _waiter.Complete(Enum.Parse<WaitOutcome>(other));

        Assert.Equal(first, (await _waiter.WaitAsync()).ToString());
        Assert.Equal(second, (await _waiter.WaitAsync()).ToString());
    }

    [Fact]
    public void ForgetSignal_LeavesOtherOutcomes()
    {
        _waiter.Complete(WaitOutcome.Signalled);
        _waiter.ForgetSignal();

        Assert.Equal(WaitOutcome.Deadline, _waiter.Outcome());
    }

    [Fact]
    public async Task Complete_DoesNotRunTheReader_IfItIsAwaited()
    {
        // A lock is re-entrant: run inline, the reader would pass it and be done.
        var gate = new Lock();
        var reader = ReadAsync();
        lock (gate)
        {
            _waiter.Complete(WaitOutcome.Signalled);
            Assert.False(reader.IsCompleted);
        }

        await reader.WaitAsync(Watch.TooLong);

        async Task ReadAsync()
        {
            await _waiter.WaitAsync();
            gate.Enter();
            gate.Exit();
        }
    }

    [Fact]
    public async Task WaitAsync_LosesNothing_IfManyThreadsCompleteWhileItIsReused()
    {
        const int Signals = 200_000;
        var (sent, seen) = (0, 0);
        var reader = Task.Run(async () =>
        {
            while (Volatile.Read(ref seen) < Signals)
            {
                Assert.Equal(WaitOutcome.Signalled, await _waiter.WaitAsync());
                seen = Volatile.Read(ref sent);
            }
        });
        Parallel.For(0, Signals, _ =>
        {
            Interlocked.Increment(ref sent);
            _waiter.Complete(WaitOutcome.Signalled);
        });

        await reader.WaitAsync(Watch.TooLong);
        Assert.Equal(Signals, seen);
    }
}
