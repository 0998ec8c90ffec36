using System.Threading.Tasks.Sources;

namespace NomadNodes.State.Watches;

/// <summary>
/// One blocked reader. It remembers what happened while nobody awaited it, and can be awaited again and again, by one caller at a time.
/// Whoever completes it never runs the reader: continuations go to the thread pool.
/// </summary>
internal sealed class Waiter : WheelEntry, IValueTaskSource<WaitOutcome>
{
    private const int Awaited = 16;
    private const int Outcomes = Awaited - 1;

    private ManualResetValueTaskSourceCore<bool> _core = new() { RunContinuationsAsynchronously = true };
    private int _state;

    internal Waiter(int epoch) => Epoch = epoch;

    /// <summary>The registry's count of releases that this waiter has taken part in.</summary>
    internal int Epoch { get; set; }

    /// <summary>The first of the waiter's watches; see <see cref="WatchLink.Sibling"/>.</summary>
    internal WatchLink? Links { get; set; }

    /// <summary>The next outcome; a signal is consumed by this, the other outcomes stay.</summary>
    public ValueTask<WaitOutcome> WaitAsync()
    {
        _core.Reset();
        var before = Interlocked.Or(ref _state, Awaited);
        if ((before & Outcomes) != 0 && TakeAwaited())
        {
            return new ValueTask<WaitOutcome>(TakeOutcome());
        }

        return new ValueTask<WaitOutcome>(this, _core.Version);
    }

    /// <summary>From any thread, any number of times.</summary>
    public void Complete(WaitOutcome outcome)
    {
        var before = Interlocked.Or(ref _state, (int)outcome);
        if ((before & Awaited) != 0 && TakeAwaited())
        {
            _core.SetResult(true);
        }
    }

    /// <summary>Forgets a signal that came before the query runs again anyway. Call it before the watches are set, never after.</summary>
    public void ForgetSignal() => Interlocked.And(ref _state, ~(int)WaitOutcome.Signalled);

    WaitOutcome IValueTaskSource<WaitOutcome>.GetResult(short token)
    {
        _core.GetResult(token);
        return TakeOutcome();
    }

    // Never "succeeded": a reader that polled could consume the result and reset the core while the completer is still inside SetResult. Through
    // OnCompleted it goes on only when the completer is done with the core.
    ValueTaskSourceStatus IValueTaskSource<WaitOutcome>.GetStatus(short token) => ValueTaskSourceStatus.Pending;

    void IValueTaskSource<WaitOutcome>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);

    protected internal override void OnDue() => Complete(WaitOutcome.Deadline);

    /// <summary>True for exactly one of those who race to end an await.</summary>
    private bool TakeAwaited() => (Interlocked.And(ref _state, ~Awaited) & Awaited) != 0;

    private WaitOutcome TakeOutcome()
    {
        var outcomes = (WaitOutcome)(Interlocked.And(ref _state, ~(int)WaitOutcome.Signalled) & Outcomes);
        return outcomes >= WaitOutcome.Stopped ? WaitOutcome.Stopped
            : outcomes >= WaitOutcome.Released ? WaitOutcome.Released
            : outcomes >= WaitOutcome.Signalled ? WaitOutcome.Signalled
            : outcomes;
    }
}
