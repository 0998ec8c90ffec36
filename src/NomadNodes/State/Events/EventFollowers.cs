namespace NomadNodes.State.Events;

/// <summary>All open streams of a cluster. One timer serves them all, in real time whatever the cluster's clock does; it is off while there are none.</summary>
internal sealed class EventFollowers : IThreadPoolWorkItem, IDisposable
{
    private static readonly TimeSpan TickInterval = TimeSpan.FromMilliseconds(250);

    /// <summary>So many are woken by the writer itself, which is the quickest for them; a crowd is left to the thread pool.</summary>
    private const int WokenByWriter = 64;

    private readonly Lock _lock = new();
    private readonly List<EventFollower> _all = [];
    private readonly EventRing _ring;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly ITimer _ticker;
    private bool _isStopped;
    private int _isWakeQueued;

    public EventFollowers(EventRing ring, TimeProvider time)
    {
        _ring = ring;
        _time = time;
        _start = time.GetTimestamp();
        _ticker = time.CreateTimer(static all => ((EventFollowers)all!).Tick(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public int Count
    {
        get
        {
            lock (_lock) return _all.Count;
        }
    }

    /// <summary>Gives one that is over already when the server stops.</summary>
    public EventFollower Add(Action cutOff)
    {
        var follower = new EventFollower(this, cutOff);
        lock (_lock)
        {
            if (_isStopped)
            {
                follower.End();
                return follower;
            }

            follower.Pulse.Start(Now());
            follower.Place = _all.Count;
            _all.Add(follower);
            if (_all.Count == 1) _ticker.Change(TickInterval, TickInterval);
        }

        return follower;
    }

    public void Remove(EventFollower follower)
    {
        lock (_lock)
        {
            if (follower.Place < 0) return;
            var last = _all[^1];
            _all[follower.Place] = last;
            last.Place = follower.Place;
            follower.Place = -1;
            _all.RemoveAt(_all.Count - 1);
            if (_all.Count == 0) _ticker.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>For the writer, after it has appended.</summary>
    public void WakeAll()
    {
        if (Count <= WokenByWriter) Execute();
        else if (Interlocked.Exchange(ref _isWakeQueued, 1) == 0) ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    public void Execute()
    {
        // First: what is appended from here on is the next one's to tell.
        Volatile.Write(ref _isWakeQueued, 0);
        lock (_lock)
        {
            foreach (var follower in _all) follower.Wake();
        }
    }

    public void EndAll()
    {
        lock (_lock)
        {
            foreach (var follower in _all) follower.End();
        }
    }

    /// <summary>Ends all streams, those to come included.</summary>
    public void Stop()
    {
        lock (_lock) _isStopped = true;
        EndAll();
    }

    public void Dispose() => _ticker.Dispose();

    private void Tick()
    {
        List<EventFollower>? stuck = null;
        lock (_lock)
        {
            var now = Now();
            foreach (var follower in _all)
            {
                if (follower.Pulse.IsStuck(follower.Sending, now)) (stuck ??= []).Add(follower);
                if (follower.Pulse.IsTooSlow(follower.ReadUpTo is { } node && _ring.HasLeft(node), now)) follower.End();
                if (follower.Pulse.IsHeartbeatDue(now)) follower.Beat();
            }
        }

        stuck?.ForEach(follower => follower.CutOff());
    }

    private TimeSpan Now() => _time.GetElapsedTime(_start);
}
