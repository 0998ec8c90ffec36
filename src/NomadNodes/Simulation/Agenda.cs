using System.Diagnostics.CodeAnalysis;

namespace NomadNodes.Simulation;

/// <summary>
/// What a part has to do at which time: at most one entry for each key, ordered by time and then by when it was set. An entry stays until it is removed, so
/// that a step that fails finds it again. Not thread-safe.
/// </summary>
internal sealed class Agenda<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, Entry> _entries = [];
    private readonly SortedSet<Entry> _order = new(Comparer<Entry>.Create(Compare));
    private long _sequence;

    public int Count => _entries.Count;

    /// <summary>When the first entry is due; null when there is none.</summary>
    public DateTimeOffset? Next => _order.Min?.Due;

    /// <summary>Null when the key has no entry.</summary>
    public DateTimeOffset? DueOf(TKey key) => _entries.TryGetValue(key, out var entry) ? entry.Due : null;

    /// <summary>Adds the key, or moves it where it has another time.</summary>
    public void Set(TKey key, DateTimeOffset due)
    {
        if (_entries.TryGetValue(key, out var old))
        {
            if (old.Due == due) return;
            _order.Remove(old);
        }

        var entry = new Entry(key, due, _sequence++);
        _entries[key] = entry;
        _order.Add(entry);
    }

    public bool Remove(TKey key)
    {
        if (!_entries.Remove(key, out var entry)) return false;
        _order.Remove(entry);
        return true;
    }

    public void Clear()
    {
        _entries.Clear();
        _order.Clear();
    }

    /// <summary>The first key that is due by now. It stays.</summary>
    public bool TryPeekDue(DateTimeOffset now, [MaybeNullWhen(false)] out TKey key)
    {
        if (_order.Min is { } first && first.Due <= now)
        {
            key = first.Key;
            return true;
        }

        key = default;
        return false;
    }

    private static int Compare(Entry left, Entry right) =>
        left.Due != right.Due ? left.Due.CompareTo(right.Due) : left.Sequence.CompareTo(right.Sequence);

    private sealed record Entry(TKey Key, DateTimeOffset Due, long Sequence);
}
