namespace NomadNodes.State.Events;

/// <summary>The newest batches, for streams that begin in the past. One writer, any number of readers without a lock.</summary>
/// <param name="capacity">How many batches are kept.</param>
internal sealed class EventRing(int capacity)
{
    private volatile EventNode _beforeOldest = new(null, 0);
    private EventNode? _newest;
    private int _count;

    public void Append(EventBatch batch)
    {
        var last = _newest ?? _beforeOldest;
        var node = new EventNode(batch, last.Sequence + 1);
        last.Next = node;
        _newest = node;
        if (_count < capacity) _count++;
        else _beforeOldest = _beforeOldest.Next!;
    }

    /// <summary>Forgets everything: no chain leads from the batches of before to those of after.</summary>
    public void Clear()
    {
        _beforeOldest = new EventNode(null, (_newest ?? _beforeOldest).Sequence + 1);
        _newest = null;
        _count = 0;
    }

    /// <summary>Whether what follows this node is kept no more.</summary>
    public bool HasLeft(EventNode node) => node.Sequence < _beforeOldest.Sequence;

    /// <summary>
    /// The node before the first one to read. Nomad: the first batch of that index or a later one; the oldest when all are later; the newest once
    /// more when all are earlier.
    /// </summary>
    public EventNode FindStart(ulong index)
    {
        var start = _beforeOldest;
        while (start.Next is { } next && next.Batch!.Index < index && next.Next is not null) start = next;
        return start;
    }
}
