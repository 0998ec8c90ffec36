using NomadNodes.Model.Json;

namespace NomadNodes.Simulation.Scheduling.Reconcile;

internal static class JsonValues
{
    /// <summary>Members count in any order, as in Go's maps; and no value is as good as an empty one.</summary>
    internal static bool Same(AnyValue? left, AnyValue? right) => Same(left?.Value, right?.Value);

    private static bool Same(object? left, object? right)
    {
        if (IsEmpty(left) || IsEmpty(right)) return IsEmpty(left) && IsEmpty(right);
        return (left, right) switch
        {
            (IReadOnlyDictionary<string, object?> a, IReadOnlyDictionary<string, object?> b) =>
                a.Count == b.Count && a.All(entry => b.TryGetValue(entry.Key, out var other) && Same(entry.Value, other)),
            (IReadOnlyList<object?> a, IReadOnlyList<object?> b) => a.Count == b.Count && a.Zip(b).All(pair => Same(pair.First, pair.Second)),
            _ => Equals(left, right),
        };
    }

    private static bool IsEmpty(object? value) =>
        value is null or IReadOnlyDictionary<string, object?> { Count: 0 } or IReadOnlyList<object?> { Count: 0 };
}
