namespace NomadNodes.State.Events;

/// <summary>
/// What the writes told, for those who listen. Appending costs the same however many do: readers follow a chain of immutable batches, each from
/// its own place, and share the bytes of a batch.
/// </summary>
internal sealed class EventLog : IDisposable
{
    private readonly EventRing _ring;
    private readonly EventFollowers _followers;

    /// <param name="bufferSize">How many batches a new stream can be told of the past. Nomad: one more than was asked for is kept.</param>
    /// <param name="realTime">For heartbeats and slow clients, which don't follow the cluster's clock.</param>
    public EventLog(int bufferSize, TimeProvider realTime)
    {
        _ring = new EventRing(bufferSize + 1);
        _followers = new EventFollowers(_ring, realTime);
    }

    /// <summary>How many streams are open.</summary>
    public int Followers => _followers.Count;

    /// <summary>For the writer, after the snapshot that the events are about is visible.</summary>
    public void Append(IReadOnlyList<EventBatch> batches)
    {
        if (batches.Count == 0) return;
        foreach (var batch in batches) _ring.Append(batch);
        _followers.WakeAll();
    }

    /// <summary>Begins a stream. Nothing is missed and nothing told twice between what is kept and what comes.</summary>
    /// <param name="index">Where to begin (<see cref="EventRing.FindStart"/>).</param>
    /// <param name="cutOff">Breaks the connection of a client that takes nothing any more.</param>
    public EventFollower Follow(ulong index, Action cutOff)
    {
        // In this order: a reset forgets the batches first and ends the streams then, so that none goes on in the past.
        var follower = _followers.Add(cutOff);
        follower.StartAfter(_ring.FindStart(index));
        return follower;
    }

    /// <summary>Forgets everything and ends all streams. For the writer.</summary>
    public void Reset()
    {
        _ring.Clear();
        _followers.EndAll();
    }

    /// <summary>Ends all streams, those to come included.</summary>
    public void Stop() => _followers.Stop();

    public void Dispose() => _followers.Dispose();
}
