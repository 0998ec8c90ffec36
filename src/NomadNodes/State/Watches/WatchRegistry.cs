namespace NomadNodes.State.Watches;

/// <summary>
/// Who waits for what. A reader registers, then reads the snapshot; the writer publishes the snapshot, then signals: so a change is either in what
/// the reader reads or wakes it. A watch is spent by its signal and set again by <see cref="Rearm"/>.
/// </summary>
internal sealed class WatchRegistry
{
    private static readonly int Tables = Enum.GetValues<StateTable>().Length;

    private readonly WatchIndex[] _indexes;
    private volatile int _epoch;
    private volatile bool _stopped;

    public WatchRegistry()
    {
        _indexes = new WatchIndex[Tables * Enum.GetValues<WatchSpace>().Length];
        for (var i = 0; i < _indexes.Length; i++)
        {
            _indexes[i] = new WatchIndex();
        }
    }

    /// <summary>To be given back with <see cref="Unregister"/>.</summary>
    public Waiter CreateWaiter() => new(_epoch);

    /// <summary>Sets the waiter's watches in place of those it had. Read the state afterwards, not before.</summary>
    /// <exception cref="ArgumentException">There is no key: nothing could wake or stop the waiter.</exception>
    public void Register(Waiter waiter, in WatchSet keys)
    {
        if (keys.Count == 0)
        {
            throw new ArgumentException("A waiter watches at least one key.", nameof(keys));
        }

        Unregister(waiter);
        waiter.ForgetSignal();
        for (var i = keys.Count - 1; i >= 0; i--)
        {
            waiter.Links = new WatchLink(waiter, keys[i], waiter.Links);
        }

        Rearm(waiter);
    }

    /// <summary>Sets the same watches again after a wake. Read the state afterwards, not before.</summary>
    public void Rearm(Waiter waiter)
    {
        for (var link = waiter.Links; link is not null; link = link.Sibling)
        {
            IndexOf(link.Key.Table, link.Key.Space).Add(link);
        }

        // Whoever stops or releases says so first and looks for waiters then: one of the two sees the other.
        if (_stopped)
        {
            waiter.Complete(WaitOutcome.Stopped);
        }

        if (waiter.Epoch != _epoch)
        {
            waiter.Epoch = _epoch;
            waiter.Complete(WaitOutcome.Released);
        }
    }

    public void Unregister(Waiter waiter)
    {
        for (var link = waiter.Links; link is not null; link = link.Sibling)
        {
            IndexOf(link.Key.Table, link.Key.Space).Remove(link);
        }

        waiter.Links = null;
    }

    /// <summary>True when the waiter has exactly these watches, in this order.</summary>
    public static bool Watches(Waiter waiter, in WatchSet keys)
    {
        var link = waiter.Links;
        for (var i = 0; i < keys.Count; i++, link = link.Sibling)
        {
            if (link is null || link.Key != keys[i])
            {
                return false;
            }
        }

        return link is null;
    }

    /// <summary>Wakes the readers whose table, key or prefix is among the changes. For the writer, after the new snapshot is visible.</summary>
    public void Signal(ReadOnlySpan<StateChange> changes)
    {
        foreach (ref readonly var change in changes)
        {
            var index = IndexOf(change.Table, change.Space);
            WatchLink? woken = null;
            index.Take(change, ref woken);
            if (woken is not null)
            {
                WakeUp.Start(index, woken, WaitOutcome.Signalled);
            }
        }
    }

    /// <summary>Every reader reads again: a snapshot was restored.</summary>
    public void SignalAll() => CompleteAll(WaitOutcome.Signalled);

    /// <summary>Every reader reads again and answers, whatever the index: the state was reset.</summary>
    public void ReleaseAll()
    {
        Interlocked.Increment(ref _epoch);
        CompleteAll(WaitOutcome.Released);
    }

    /// <summary>Every reader's wait is over, those to come included.</summary>
    public void Stop()
    {
        _stopped = true;
        CompleteAll(WaitOutcome.Stopped);
    }

    private void CompleteAll(WaitOutcome outcome)
    {
        foreach (var index in _indexes)
        {
            WatchLink? woken = null;
            index.TakeAll(ref woken);
            if (woken is not null)
            {
                WakeUp.Start(index, woken, outcome);
            }
        }
    }

    private WatchIndex IndexOf(StateTable table, WatchSpace space) => _indexes[((int)space * Tables) + (int)table];
}
