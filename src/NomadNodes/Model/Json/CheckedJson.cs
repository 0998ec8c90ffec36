using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace NomadNodes.Model.Json;

/// <summary>Reads documents that people write: every fault is told, each with its place, and no fault is an exception.</summary>
internal static class CheckedJson
{
    /// <summary>Parses a document and hands its root to <paramref name="read"/>, which adds what it dislikes to the list.</summary>
    /// <returns>Null when there is any fault.</returns>
    public static T? Parse<T>(ReadOnlyMemory<byte> body, List<string> faults, Func<JsonElement, List<string>, T?> read)
        where T : class
    {
        if (!Utf8.IsValid(body.Span))
        {
            faults.Add("The body is not UTF-8.");
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(body);
            var value = read(document.RootElement, faults);
            return faults.Count == 0 ? value : null;
        }
        catch (JsonException error)
        {
            faults.Add($"The body is no JSON: {Describe(error)}");
            return null;
        }
    }

    /// <summary>Reads one value.</summary>
    /// <param name="element">Not kept.</param>
    /// <param name="type">What it should be.</param>
    /// <param name="place">Where it stands, as in <c>Nodes[3]</c>; empty for the root.</param>
    /// <param name="faults">Gets what is wrong; the value is null then.</param>
    public static T? Read<T>(JsonElement element, JsonTypeInfo<T> type, string place, List<string> faults)
        where T : class
    {
        var before = faults.Count;
        if (element.ValueKind == JsonValueKind.Null) faults.Add($"{Named(place)}: is null.");
        else NullElements.Find(element, type, place, faults);
        if (faults.Count > before) return null;
        try
        {
            return element.Deserialize(type);
        }
        catch (JsonException error)
        {
            faults.Add($"{Named(Join(place, error.Path))}: is of the wrong kind, or out of range.");
            return null;
        }
    }

    /// <summary>Reads a list, each element for itself, so that all of their faults are told.</summary>
    public static List<T> ReadList<T>(JsonElement list, JsonTypeInfo<T> type, string place, List<string> faults)
        where T : class
    {
        var values = new List<T>(list.GetArrayLength());
        var at = 0;
        foreach (var element in list.EnumerateArray())
        {
            if (Read(element, type, $"{place}[{at++}]", faults) is { } value) values.Add(value);
        }

        return values;
    }

    /// <summary>The first member of that name, in any case, as the serializer compares names.</summary>
    public static JsonElement? FindMember(JsonElement root, string name)
    {
        foreach (var member in root.EnumerateObject())
        {
            if (NameOf(member).Equals(name, StringComparison.OrdinalIgnoreCase)) return member.Value;
        }

        return null;
    }

    /// <summary>Adds a fault for each member that nothing reads: it is a typing error.</summary>
    /// <param name="root">An object.</param>
    /// <param name="members">All that are read.</param>
    /// <param name="faults">Gets the faults.</param>
    /// <param name="silent">One more that may be there, and that nobody is told of.</param>
    public static void RefuseOthers(JsonElement root, IReadOnlyCollection<string> members, List<string> faults, string? silent = null)
    {
        foreach (var name in root.EnumerateObject().Select(NameOf).Where(name => name != silent && !members.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            faults.Add($"{name}: there is no such member. {(members.Count == 0 ? "The object is empty" : "The members are " + string.Join(", ", members))}.");
        }
    }

    /// <exception cref="JsonException">The name is no text.</exception>
    public static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            // What the reader throws for an escaped half of a surrogate pair.
            throw new JsonException("a member's name is half a surrogate pair.");
        }
    }

    public static string Join(string place, string? path)
    {
        var rest = path is null ? "" : path.TrimStart('$');
        return place.Length == 0 ? rest.TrimStart('.') : place + rest;
    }

    private static string Named(string place) => place.Length == 0 ? "The body" : place;

    private static string Describe(JsonException error)
    {
        var end = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var text = end < 0 ? error.Message : error.Message[..end];
        return error.LineNumber is { } line ? $"{text} (line {line + 1}, byte {error.BytePositionInLine + 1})" : text;
    }
}
