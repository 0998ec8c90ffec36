using NomadNodes.Model.Json;

namespace NomadNodes.Services.Jobs.Canonical;

/// <summary>
/// What a job keeps as it is sent. Nomad: none and empty are the same. Names are put in order, so that two jobs that say the same are written
/// the same.
/// </summary>
internal static class KeptValues
{
    // Whole numbers beyond this are not exact in a double.
    private const double LargestWhole = 1L << 53;

    /// <summary>Something that Nomad has a type for: none of its numbers is a float.</summary>
    public static AnyValue? OfTyped(Dictionary<string, object?>? map) => map is { Count: > 0 } ? new AnyValue(Sorted(map, isTyped: true)) : null;

    /// <inheritdoc cref="OfTyped(Dictionary{string, object})"/>
    public static AnyValue? OfTyped(List<object?>? list) => list is { Count: > 0 } ? new AnyValue(Items(list, isTyped: true)) : null;

    /// <summary>Something that only a driver understands: its numbers are floats.</summary>
    public static AnyValue? OfUntyped(Dictionary<string, object?>? map) => map is { Count: > 0 } ? new AnyValue(Sorted(map, isTyped: false)) : null;

    public static IReadOnlyDictionary<string, string>? Texts(Dictionary<string, string>? map)
    {
        if (map is not { Count: > 0 }) return null;
        var sorted = new Dictionary<string, string>(map.Count, StringComparer.Ordinal);
        foreach (var name in map.Keys.Order(StringComparer.Ordinal)) sorted.Add(name, map[name]);
        return sorted;
    }

    public static IReadOnlyList<string>? Texts(List<string>? list) => list is { Count: > 0 } ? list : null;

    // Recursive: the reader has refused what nests too deeply.
    private static object? Value(object? value, bool isTyped) => value switch
    {
        Dictionary<string, object?> map => Sorted(map, isTyped),
        List<object?> list => Items(list, isTyped),
        double number when isTyped && Math.Abs(number) <= LargestWhole && Math.Truncate(number) == number => (long)number,
        _ => value,
    };

    private static List<object?> Items(List<object?> list, bool isTyped) => list.ConvertAll(item => Value(item, isTyped));

    private static Dictionary<string, object?> Sorted(Dictionary<string, object?> map, bool isTyped)
    {
        var sorted = new Dictionary<string, object?>(map.Count, StringComparer.Ordinal);
        foreach (var name in map.Keys.Order(StringComparer.Ordinal)) sorted.Add(name, Value(map[name], isTyped));
        return sorted;
    }
}
