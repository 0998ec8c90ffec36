using System.Diagnostics.CodeAnalysis;
using NomadNodes.Model;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Evaluations;

/// <summary>The evaluations that wait for the scheduler. Nomad: those of the highest priority come first, among them the oldest.</summary>
internal sealed class EvaluationQueue
{
    private readonly Dictionary<UuidKey, Place> _places = [];
    private readonly SortedSet<Place> _order = new(Comparer<Place>.Create(Compare));

    public void Add(UuidKey id, Evaluation eval)
    {
        var place = new Place(id, eval.Priority, eval.CreateIndex);
        if (_places.TryAdd(id, place)) _order.Add(place);
    }

    public void Remove(UuidKey id)
    {
        if (_places.Remove(id, out var place)) _order.Remove(place);
    }

    public void Clear()
    {
        _places.Clear();
        _order.Clear();
    }

    /// <summary>The first one; it stays.</summary>
    public bool TryPeek([MaybeNullWhen(false)] out UuidKey id)
    {
        id = _order.Min?.Id ?? default;
        return _order.Count > 0;
    }

    private static int Compare(Place left, Place right)
    {
        var order = right.Priority.CompareTo(left.Priority);
        if (order == 0) order = left.CreateIndex.CompareTo(right.CreateIndex);
        return order != 0 ? order : left.Id.CompareTo(right.Id);
    }

    private sealed record Place(UuidKey Id, long Priority, ulong CreateIndex);
}
