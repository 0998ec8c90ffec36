namespace NomadNodes.State.Watches;

/// <summary>The watches on one table's space. Each method holds the lock for the time of a few dictionary look-ups.</summary>
internal sealed class WatchIndex
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, WatchLink> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WatchLink> _prefixes = new(StringComparer.Ordinal);
    private readonly List<(int Length, int Count)> _lengths = [];
    private WatchLink? _table;

    public void Add(WatchLink link)
    {
        lock (_lock)
        {
            // After a wake it may be in no ring, in one that is being woken, or still on its key.
            Detach(link);
            if (Head(link.Key) is { } head)
            {
                head.Join(link);
            }
            else
            {
                SetHead(link);
                CountLength(link.Key, 1);
            }
        }
    }

    public void Remove(WatchLink link)
    {
        lock (_lock)
        {
            Detach(link);
        }
    }

    /// <summary>Moves the links that the change concerns to the ring of <paramref name="woken"/>, which is made when there is one.</summary>
    public void Take(in StateChange change, ref WatchLink? woken)
    {
        lock (_lock)
        {
            if (change.Space == WatchSpace.Key && _table is { } table)
            {
                TakeRing(table, ref woken);
            }

            if (change.Key is null)
            {
                return;
            }

            if (_exact.TryGetValue(change.Key, out var exact))
            {
                TakeRing(exact, ref woken);
            }

            TakePrefixes(change.Key, ref woken);
        }
    }

    public void TakeAll(ref WatchLink? woken)
    {
        lock (_lock)
        {
            foreach (var head in (WatchLink[])[.. _exact.Values, .. _prefixes.Values])
            {
                TakeRing(head, ref woken);
            }

            if (_table is { } table)
            {
                TakeRing(table, ref woken);
            }
        }
    }

    /// <summary>Takes waiters out of a ring of woken ones; returns how many there were, up to the length of <paramref name="waiters"/>.</summary>
    public int Drain(WatchLink woken, Span<Waiter?> waiters)
    {
        lock (_lock)
        {
            var count = 0;
            while (count < waiters.Length && woken.Next is { Waiter: { } waiter } link)
            {
                link.Unlink();
                waiters[count++] = waiter;
            }

            return count;
        }
    }

    private void TakePrefixes(string key, ref WatchLink? woken)
    {
        var byText = _prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = _lengths.Count - 1; i >= 0; i--)
        {
            if (_lengths[i].Length <= key.Length && byText.TryGetValue(key.AsSpan(0, _lengths[i].Length), out var head))
            {
                TakeRing(head, ref woken);
            }
        }
    }

    private void TakeRing(WatchLink head, ref WatchLink? woken)
    {
        RemoveHead(head);
        woken ??= new WatchLink(null, default, null);
        woken.Join(head);
    }

    private void Detach(WatchLink link)
    {
        if (link.IsHead)
        {
            if (link.IsAlone)
            {
                RemoveHead(link);
                return;
            }

            link.IsHead = false;
            SetHead(link.Next);
        }

        link.Unlink();
    }

    private WatchLink? Head(in WatchKey key) => key.Kind switch
    {
        WatchKind.Table => _table,
        WatchKind.Exact => _exact.GetValueOrDefault(key.Text),
        _ => _prefixes.GetValueOrDefault(key.Text),
    };

    private void SetHead(WatchLink link)
    {
        link.IsHead = true;
        switch (link.Key.Kind)
        {
            case WatchKind.Table:
                _table = link;
                break;
            case WatchKind.Exact:
                _exact[link.Key.Text] = link;
                break;
            default:
                _prefixes[link.Key.Text] = link;
                break;
        }
    }

    private void RemoveHead(WatchLink link)
    {
        link.IsHead = false;
        switch (link.Key.Kind)
        {
            case WatchKind.Table:
                _table = null;
                break;
            case WatchKind.Exact:
                _exact.Remove(link.Key.Text);
                break;
            default:
                _prefixes.Remove(link.Key.Text);
                CountLength(link.Key, -1);
                break;
        }
    }

    /// <summary>Keeps the distinct lengths of the watched prefixes: only these are looked up when a key changes.</summary>
    private void CountLength(in WatchKey key, int change)
    {
        if (key.Kind != WatchKind.Prefix)
        {
            return;
        }

        var length = key.Text.Length;
        var at = _lengths.FindIndex(l => l.Length == length);
        if (at < 0)
        {
            _lengths.Add((length, change));
        }
        else if (_lengths[at].Count + change == 0)
        {
            _lengths.RemoveAt(at);
        }
        else
        {
            _lengths[at] = (length, _lengths[at].Count + change);
        }
    }
}
