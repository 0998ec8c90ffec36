using System.Collections.Immutable;
using System.Text.Json;

namespace NomadNodes.Conformance.SelfTests.Comparison;

/// <summary>Finds the tokens of a body without the parser that is under test.</summary>
internal static class JsonSites
{
    public static List<JsonSite> Of(ReadOnlySpan<byte> body)
    {
        var sites = new List<JsonSite>();
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 512 });
        reader.Read();
        Value(ref reader, sites, [], inList: false);
        return sites;
    }

    private static void Value(ref Utf8JsonReader reader, List<JsonSite> sites, ImmutableList<string> around, bool inList)
    {
        sites.Add(Site(ref reader, around, inList));
        if (reader.TokenType == JsonTokenType.StartArray)
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                Value(ref reader, sites, around, inList: true);
        else if (reader.TokenType == JsonTokenType.StartObject)
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                Member(ref reader, sites, around, inList);
    }

    private static void Member(ref Utf8JsonReader reader, List<JsonSite> sites, ImmutableList<string> around, bool inList)
    {
        sites.Add(Site(ref reader, around, inList));
        var name = reader.GetString()!;
        reader.Read();
        Value(ref reader, sites, around.Add(name), inList);
    }

    private static JsonSite Site(ref Utf8JsonReader reader, IReadOnlyList<string> around, bool inList)
    {
        var quotes = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 2 : 0;
        var start = (int)reader.TokenStartIndex;
        return new JsonSite(reader.TokenType, start, start + reader.ValueSpan.Length + quotes, around, inList);
    }
}
