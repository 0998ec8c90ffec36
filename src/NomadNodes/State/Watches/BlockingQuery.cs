namespace NomadNodes.State.Watches;

/// <summary>
/// Runs queries that may wait until their index is greater than the one asked for.
/// </summary>
/// <param name="watches">Signalled by the writer.</param>
/// <param name="deadlines">On the clock that waits follow.</param>
/// <param name="jitter">Used under a lock of this object.</param>
internal sealed class BlockingQuery(WatchRegistry watches, TimingWheel deadlines, Random jitter)
{
    private readonly Lock _jitterLock = new();
    private long _runs;

    /// <summary>The default and the longest wait, before jitter.</summary>
    public static TimeSpan LongestWait { get; } = TimeSpan.FromSeconds(300);

    /// <summary>How many readers wait.</summary>
    public int Waiting => deadlines.Count;

    /// <summary>How often any query ran.</summary>
    public long Runs => Volatile.Read(ref _runs);

    /// <summary>
    /// The answer whose index is greater than <paramref name="index"/>; the last one read when the wait is over, the client is gone or the server
    /// stops; at once and without a watch when the index is 0. After a release of all readers, whatever answer there is.
    /// </summary>
    /// <param name="query">Kept until the answer.</param>
    /// <param name="index">0 when the request has none.</param>
    /// <param name="wait">Zero when the request has none. Nomad: none or a negative one and all above 300 s are 300 s; up to 1/16 is added at random.</param>
    /// <param name="aborted">The client is gone.</param>
    public ValueTask<TAnswer> RunAsync<TAnswer>(IBlockingQuery<TAnswer> query, ulong index, TimeSpan wait, CancellationToken aborted)
    {
        if (index == 0)
        {
            return new ValueTask<TAnswer>(Run(query));
        }

        var waiter = watches.CreateWaiter();
        try
        {
            Register(query, waiter);
            var answer = Run(query);
            if (query.IndexOf(answer) <= index)
            {
                return WaitAsync(query, waiter, answer, index, wait, aborted);
            }

            watches.Unregister(waiter);
            return new ValueTask<TAnswer>(answer);
        }
        catch
        {
            watches.Unregister(waiter);
            throw;
        }
    }

    private async ValueTask<TAnswer> WaitAsync<TAnswer>(
        IBlockingQuery<TAnswer> query, Waiter waiter, TAnswer answer, ulong index, TimeSpan wait, CancellationToken aborted)
    {
        var stop = aborted.UnsafeRegister(static w => ((Waiter)w!).Complete(WaitOutcome.Stopped), waiter);
        deadlines.Add(waiter, Jittered(wait));
        try
        {
            var released = false;
            while (query.IndexOf(answer) <= index && !released)
            {
                if (!WatchesMoved(query, waiter))
                {
                    var outcome = await waiter.WaitAsync();
                    if (outcome is WaitOutcome.Deadline or WaitOutcome.Stopped)
                    {
                        return answer;
                    }

                    released = outcome is WaitOutcome.Released;
                    watches.Rearm(waiter);
                }

                answer = Run(query);
            }

            return answer;
        }
        finally
        {
            deadlines.Remove(waiter);
            watches.Unregister(waiter);
            stop.Unregister();
        }
    }

    private TAnswer Run<TAnswer>(IBlockingQuery<TAnswer> query)
    {
        Interlocked.Increment(ref _runs);
        return query.Run();
    }

    private void Register<TAnswer>(IBlockingQuery<TAnswer> query, Waiter waiter)
    {
        var keys = default(WatchSet);
        query.Watch(ref keys);
        watches.Register(waiter, keys);
    }

    /// <summary>True when the state that was read wants other watches. They are set now, and the query must run again under them.</summary>
    private bool WatchesMoved<TAnswer>(IBlockingQuery<TAnswer> query, Waiter waiter)
    {
        var keys = default(WatchSet);
        query.Watch(ref keys);
        if (WatchRegistry.Watches(waiter, keys))
        {
            return false;
        }

        watches.Register(waiter, keys);
        return true;
    }

    private TimeSpan Jittered(TimeSpan wait)
    {
        var limited = wait <= TimeSpan.Zero || wait > LongestWait ? LongestWait : wait;
        lock (_jitterLock)
        {
            return limited + TimeSpan.FromTicks(jitter.NextInt64(Math.Max(1, limited.Ticks / 16)));
        }
    }
}
