namespace NomadNodes.State.Watches;

/// <summary>
/// One watch of one waiter, in a ring with the others on the same key; guarded by the lock of the key's <see cref="WatchIndex"/>. A link without a
/// waiter is the head of a ring that was taken out to be woken.
/// </summary>
internal sealed class WatchLink
{
    private WatchLink _previous;

    public WatchLink(Waiter? waiter, WatchKey key, WatchLink? sibling)
    {
        Waiter = waiter;
        Key = key;
        Sibling = sibling;
        Next = this;
        _previous = this;
    }

    public Waiter? Waiter { get; }

    public WatchKey Key { get; }

    /// <summary>The waiter's next watch.</summary>
    public WatchLink? Sibling { get; }

    public WatchLink Next { get; private set; }

    public bool IsAlone => ReferenceEquals(Next, this);

    /// <summary>The index's table of keys leads to this link.</summary>
    public bool IsHead { get; set; }

    /// <summary>Joins the rings that the two links are in, at constant cost; the other's links come last.</summary>
    public void Join(WatchLink other)
    {
        var (last, otherLast) = (_previous, other._previous);
        (last.Next, other._previous) = (other, last);
        (otherLast.Next, _previous) = (this, otherLast);
    }

    public void Unlink()
    {
        (_previous.Next, Next._previous) = (Next, _previous);
        Next = this;
        _previous = this;
    }
}
