namespace NomadNodes.Simulation.Clock;

/// <summary>What is due, ordered by time and then by when it was scheduled. Not thread-safe.</summary>
internal sealed class DueQueue
{
    private readonly SortedSet<DueEntry> _entries = new(Comparer<DueEntry>.Create(Compare));

    public int Count => _entries.Count;

    /// <summary><see cref="long.MaxValue"/> when nothing is.</summary>
    public long NextDue => _entries.Min?.Due ?? long.MaxValue;

    public void Add(DueEntry entry) => _entries.Add(entry);

    public void Remove(DueEntry entry) => _entries.Remove(entry);

    /// <summary>The first one that is due by then; null when none is.</summary>
    public DueEntry? TakeDue(long until)
    {
        if (_entries.Min is not { } first || first.Due > until) return null;
        _entries.Remove(first);
        return first;
    }

    private static int Compare(DueEntry left, DueEntry right) =>
        left.Due != right.Due ? left.Due.CompareTo(right.Due) : left.Sequence.CompareTo(right.Sequence);
}
