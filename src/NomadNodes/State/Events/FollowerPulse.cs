namespace NomadNodes.State.Events;

/// <summary>What the ticker remembers about one stream from tick to tick.</summary>
internal sealed class FollowerPulse
{
    /// <summary>Nomad: by a ticker of the stream's own, whatever else it sends.</summary>
    public static readonly TimeSpan HeartbeatInterval = TimeSpan.FromSeconds(30);

    /// <summary>Nomad: a write that blocks for longer ends the stream.</summary>
    public static readonly TimeSpan LongestWrite = TimeSpan.FromSeconds(40);

    /// <summary>
    /// How long a reader may be behind the ring. Nomad drops it at once; here one request can write thousands of batches in the blink of an eye,
    /// and no client would survive that.
    /// </summary>
    public static readonly TimeSpan LongestLag = TimeSpan.FromSeconds(2);

    private TimeSpan _nextHeartbeat;
    private TimeSpan? _behindSince;
    private TimeSpan? _sendingSince;
    private int _sending;

    public void Start(TimeSpan now) => _nextHeartbeat = now + HeartbeatInterval;

    /// <summary>True at most once an interval; the interval does not drift.</summary>
    public bool IsHeartbeatDue(TimeSpan now)
    {
        if (now < _nextHeartbeat) return false;
        while (_nextHeartbeat <= now) _nextHeartbeat += HeartbeatInterval;
        return true;
    }

    /// <param name="sending">The number of the batch that is being sent; null while the stream waits.</param>
    /// <param name="now">The time of this tick.</param>
    public bool IsStuck(int? sending, TimeSpan now)
    {
        if (sending is not { } number) _sendingSince = null;
        else if (_sendingSince is null || number != _sending) (_sendingSince, _sending) = (now, number);
        return now - _sendingSince > LongestWrite;
    }

    /// <param name="isBehind">Whether the ring has left the reader behind.</param>
    /// <param name="now">The time of this tick.</param>
    public bool IsTooSlow(bool isBehind, TimeSpan now)
    {
        _behindSince = isBehind ? _behindSince ?? now : null;
        return now - _behindSince > LongestLag;
    }
}
