using System.Runtime.CompilerServices;

namespace NomadNodes.State.Watches;

/// <summary>
/// Completes the waiters of a ring that was taken out of an index. The writer does the first few itself, which is the quickest for them; a crowd is
/// left to the thread pool, so that the writer can go on.
/// </summary>
internal sealed class WakeUp : IThreadPoolWorkItem
{
    private const int AtOnce = 64;

    private readonly WatchIndex _index;
    private readonly WatchLink _woken;
    private readonly WaitOutcome _outcome;

    private WakeUp(WatchIndex index, WatchLink woken, WaitOutcome outcome)
    {
        _index = index;
        _woken = woken;
        _outcome = outcome;
    }

    public static void Start(WatchIndex index, WatchLink woken, WaitOutcome outcome)
    {
        if (CompleteSome(index, woken, outcome) == AtOnce)
        {
            ThreadPool.UnsafeQueueUserWorkItem(new WakeUp(index, woken, outcome), preferLocal: false);
        }
    }

    public void Execute()
    {
        while (CompleteSome(_index, _woken, _outcome) == AtOnce)
        {
        }
    }

    private static int CompleteSome(WatchIndex index, WatchLink woken, WaitOutcome outcome)
    {
        var batch = default(Batch);
        var count = index.Drain(woken, batch);
        foreach (var waiter in ((Span<Waiter?>)batch)[..count])
        {
            waiter!.Complete(outcome);
        }

        return count;
    }

    [InlineArray(AtOnce)]
    private struct Batch
    {
        private Waiter? _first;
    }
}
