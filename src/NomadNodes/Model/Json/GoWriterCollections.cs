using System.Numerics;

namespace NomadNodes.Model.Json;

/// <summary>Lists and maps as members: <c>null</c> for null, <c>[]</c> and <c>{}</c> for empty ones. A <see cref="Dictionary{TKey, TValue}"/> is walked without allocating.</summary>
internal static class GoWriterCollections
{
    internal static void List<T>(this GoWriter w, ReadOnlySpan<byte> name, IReadOnlyList<T>? values)
        where T : class, IWireForm
    {
        if (!w.TryBeginArray(name, values))
            return;
        for (var i = 0; i < values!.Count; i++)
            w.Value(values[i]);
        w.EndArray();
    }

    internal static void List(this GoWriter w, ReadOnlySpan<byte> name, IReadOnlyList<string>? values)
    {
        if (!w.TryBeginArray(name, values))
            return;
        for (var i = 0; i < values!.Count; i++)
            w.Text(values[i]);
        w.EndArray();
    }

    internal static void Numbers<T>(this GoWriter w, ReadOnlySpan<byte> name, IReadOnlyList<T>? values)
        where T : struct, IBinaryInteger<T>
    {
        w.Name(name);
        w.Numbers(values);
    }

    internal static void Numbers<T>(this GoWriter w, IReadOnlyList<T>? values)
        where T : struct, IBinaryInteger<T>
    {
        if (values is null)
        {
            w.Null();
            return;
        }
        w.BeginArray();
        for (var i = 0; i < values.Count; i++)
            w.Number(long.CreateChecked(values[i]));
        w.EndArray();
    }

    internal static void Map(this GoWriter w, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, string>? map)
    {
        if (!w.TryBeginObject(name, map))
            return;
        if (map is Dictionary<string, string> dictionary)
        {
            foreach (var (key, value) in dictionary)
                w.Entry(key, value);
        }
        else
        {
            foreach (var (key, value) in map!)
                w.Entry(key, value);
        }
        w.EndObject();
    }

    internal static void Map<T>(this GoWriter w, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? map)
        where T : class?, IWireForm?
    {
        if (!w.TryBeginObject(name, map))
            return;
        if (map is Dictionary<string, T> dictionary)
        {
            foreach (var (key, value) in dictionary)
                w.Entry(key, value);
        }
        else
        {
            foreach (var (key, value) in map!)
                w.Entry(key, value);
        }
        w.EndObject();
    }

    private static void Entry(this GoWriter w, string key, string value)
    {
        w.Name(key);
        w.Text(value);
    }

    private static void Entry<T>(this GoWriter w, string key, T? value)
        where T : class?, IWireForm?
    {
        w.Name(key);
        w.Value(value);
    }

    private static bool TryBeginArray(this GoWriter w, ReadOnlySpan<byte> name, object? values)
    {
        w.Name(name);
        if (values is null)
            w.Null();
        else
            w.BeginArray();
        return values is not null;
    }

    private static bool TryBeginObject(this GoWriter w, ReadOnlySpan<byte> name, object? map)
    {
        w.Name(name);
        if (map is null)
            w.Null();
        else
            w.BeginObject();
        return map is not null;
    }
}
