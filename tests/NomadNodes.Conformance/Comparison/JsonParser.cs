using System.Text;
using System.Text.Json;

namespace NomadNodes.Conformance.Comparison;

internal static class JsonParser
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 512 };

    /// <exception cref="JsonException">The text is not one JSON value.</exception>
    public static JsonPart Parse(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), Options);
        reader.Read();
        var part = Value(ref reader);
        reader.Read();
        return part;
    }

    private static JsonPart Value(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => new JsonPart(JsonKind.Object, "") { Members = Members(ref reader) },
        JsonTokenType.StartArray => new JsonPart(JsonKind.Array, "") { Items = Items(ref reader) },
        JsonTokenType.String => JsonPart.Text(Raw(ref reader)),
        JsonTokenType.Number => Number(Raw(ref reader)),
        JsonTokenType.True or JsonTokenType.False => new JsonPart(JsonKind.Bool, Raw(ref reader)),
        _ => new JsonPart(JsonKind.Null, "null"),
    };

    private static List<KeyValuePair<string, JsonPart>> Members(ref Utf8JsonReader reader)
    {
        var members = new List<KeyValuePair<string, JsonPart>>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = Raw(ref reader);
            reader.Read();
            members.Add(new(name, Value(ref reader)));
        }

        return members;
    }

    private static List<JsonPart> Items(ref Utf8JsonReader reader)
    {
        var items = new List<JsonPart>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(Value(ref reader));
        return items;
    }

    private static JsonPart Number(string raw) => new(raw.AsSpan().ContainsAny('.', 'e', 'E') ? JsonKind.Real : JsonKind.Integer, raw);

    private static string Raw(ref Utf8JsonReader reader) => Encoding.UTF8.GetString(reader.ValueSpan);
}
