using System.Text.Json;

namespace NomadNodes.Tests.Documents;

/// <param name="Path">Levels with / between them; <c>*</c> is every element of a list or a map.</param>
/// <param name="Kind"><c>text</c>, <c>number</c>, <c>bool</c>, <c>list</c>, <c>object</c>; <c>any</c> where the documentation shows null.</param>
/// <param name="IsFilled">Whether the documentation shows content.</param>
internal sealed record SampleMember(string Path, string Kind, bool IsFilled)
{
    internal static SampleMember Parse(string line)
    {
        var words = line.Split(' ');
        return new SampleMember(words[0], words[1], words.Length > 2);
    }

    /// <summary>Whether any of the values that the path leads to is what the documentation promises.</summary>
    internal bool IsIn(JsonElement answer) => ValuesOf(answer, Path.Split('/')).Any(value => IsOfKind(value) && (!IsFilled || HasContent(value)));

    private bool IsOfKind(JsonElement value) => Kind switch
    {
        "text" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "bool" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "list" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        "any" => true,
        _ => throw new InvalidOperationException($"'{Kind}' is no kind."),
    };

    private static bool HasContent(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Length > 0,
        JsonValueKind.Number => value.GetDouble() != 0,
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.Object => value.EnumerateObject().Any(),
        _ => value.ValueKind != JsonValueKind.Null,
    };

    private static IEnumerable<JsonElement> ValuesOf(JsonElement value, ReadOnlyMemory<string> path)
    {
        if (path.IsEmpty) return [value];
        var name = path.Span[0];
        var next = (name, value.ValueKind) switch
        {
            ("*", JsonValueKind.Array) => value.EnumerateArray().AsEnumerable(),
            (_, JsonValueKind.Object) => value.EnumerateObject().Where(member => name == "*" || member.Name == name).Select(member => member.Value),
            _ => [],
        };
        return next.SelectMany(one => ValuesOf(one, path[1..]));
    }
}
