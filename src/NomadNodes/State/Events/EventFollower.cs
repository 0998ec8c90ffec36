using NomadNodes.State.Watches;

namespace NomadNodes.State.Events;

/// <summary>
/// One open stream: a place in the chain of batches, and a wait that costs no thread. One caller at a time reads; anybody may wake or end it.
/// </summary>
/// <param name="followers">Those it belongs to.</param>
/// <param name="cutOff">Breaks the connection of a client that takes nothing any more.</param>
internal sealed class EventFollower(EventFollowers followers, Action cutOff) : IDisposable
{
    private readonly Waiter _waiter = new(0);
    private volatile EventNode? _readUpTo;
    private volatile bool _isOver;
    private volatile bool _isSending;
    private volatile int _taken;
    private int _heartbeatIsDue = 1;
    private int _isCutOff;

    /// <summary>Null before it has a place and after its end, so that a slow client holds no old batches.</summary>
    public EventNode? ReadUpTo => _readUpTo;

    public bool IsOver => _isOver;

    /// <summary>Where in the followers it is; theirs.</summary>
    internal int Place { get; set; } = -1;

    /// <summary>What the ticker knows about it; the ticker's.</summary>
    internal FollowerPulse Pulse { get; } = new();

    /// <summary>The batch that the client is being sent now, by its number; null while the stream waits.</summary>
    internal int? Sending => _isSending ? _taken : null;

    /// <summary>The next batch, or a heartbeat; null when the stream is over. The caller sends it before it asks again.</summary>
    public async ValueTask<EventBatch?> NextAsync()
    {
        _isSending = false;
        while (!_isOver)
        {
            if (Take() is { } batch)
            {
                _taken++;
                _isSending = true;
                return batch;
            }

            await _waiter.WaitAsync();
        }

        return null;
    }

    public void StartAfter(EventNode node) => MoveTo(node);

    /// <summary>There may be something to read.</summary>
    public void Wake() => _waiter.Complete(WaitOutcome.Signalled);

    /// <summary>A heartbeat is sent when the stream next asks; several at once are one.</summary>
    public void Beat()
    {
        Volatile.Write(ref _heartbeatIsDue, 1);
        Wake();
    }

    /// <summary>The stream is over once what is being sent is sent.</summary>
    public void End()
    {
        _isOver = true;
        _readUpTo = null;
        _waiter.Complete(WaitOutcome.Stopped);
    }

    /// <summary>The stream is over now, whatever is being sent.</summary>
    public void CutOff()
    {
        End();
        if (Interlocked.Exchange(ref _isCutOff, 1) == 0) cutOff();
    }

    public void Dispose()
    {
        End();
        followers.Remove(this);
    }

    private EventBatch? Take()
    {
        if (Interlocked.Exchange(ref _heartbeatIsDue, 0) == 1) return EventBatch.Heartbeat;
        if (_readUpTo?.Next is not { } next) return null;
        MoveTo(next);
        return next.Batch;
    }

    private void MoveTo(EventNode node)
    {
        _readUpTo = node;
        if (_isOver) _readUpTo = null;
    }
}
