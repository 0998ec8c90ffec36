namespace NomadNodes.Model.Json;

/// <summary>Maps of numbers and flags as members.</summary>
internal static class GoWriterScalarMaps
{
    internal static void Map(this GoWriter w, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, long>? map) =>
        Map(w, name, map, static (w, value) => w.Number(value));

    internal static void Map(this GoWriter w, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, bool>? map) =>
        Map(w, name, map, static (w, value) => w.Bool(value));

    internal static void Map(this GoWriter w, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, double>? map) =>
        Map(w, name, map, static (w, value) => w.Float(value));

    internal static void OmitEmpty(this GoWriter w, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, long>? map)
    {
        if (map is { Count: > 0 }) w.Map(name, map);
    }

    internal static void OmitEmpty(this GoWriter w, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, bool>? map)
    {
        if (map is { Count: > 0 }) w.Map(name, map);
    }

    private static void Map<T>(GoWriter w, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? map, Action<GoWriter, T> write)
    {
        w.Name(name);
        if (map is null)
        {
            w.Null();
            return;
        }

        w.BeginObject();
        foreach (var (key, value) in map)
        {
            w.Name(key);
            write(w, value);
        }

        w.EndObject();
    }
}
