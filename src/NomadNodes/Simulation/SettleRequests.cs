namespace NomadNodes.Simulation;

/// <summary>Who waits for the simulation to have nothing left to do. Everything that may give it something to do, and every wait, takes the next number.</summary>
internal sealed class SettleRequests
{
    private readonly Lock _lock = new();
    private readonly List<(long Number, TaskCompletionSource Done)> _waiting = [];
    private long _latest;

    public long Latest => Volatile.Read(ref _latest);

    /// <summary>There may be something to do.</summary>
    public void Touch() => Interlocked.Increment(ref _latest);

    /// <summary>Gives a task that ends when everything up to now is done.</summary>
    public Task Add()
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock) _waiting.Add((Interlocked.Increment(ref _latest), done));
        return done.Task;
    }

    /// <summary>Everything up to a number is done, but for what failed.</summary>
    public void Answer(long upTo, Exception? failure) => End(upTo, done =>
    {
        if (failure is null) done.TrySetResult();
        else done.TrySetException(failure);
    });

    public void CancelAll() => End(long.MaxValue, done => done.TrySetCanceled());

    private void End(long upTo, Action<TaskCompletionSource> end)
    {
        lock (_lock)
        {
            for (var i = _waiting.Count - 1; i >= 0; i--)
            {
                if (_waiting[i].Number > upTo) continue;
                end(_waiting[i].Done);
                _waiting.RemoveAt(i);
            }
        }
    }
}
