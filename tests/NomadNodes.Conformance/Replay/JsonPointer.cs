using System.Globalization;
using System.Text.Json;

namespace NomadNodes.Conformance.Replay;

/// <summary>RFC 6901.</summary>
internal static class JsonPointer
{
    public static bool TryFind(JsonElement document, string pointer, out JsonElement found)
    {
        found = document;
        foreach (var part in pointer.Split('/').Skip(1).Select(Unescape))
            if (!TryStep(found, part, out found))
                return false;
        return true;
    }

    private static string Unescape(string part) =>
        part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    private static bool TryStep(JsonElement value, string part, out JsonElement found)
    {
        found = default;
        if (value.ValueKind == JsonValueKind.Object)
            return value.TryGetProperty(part, out found);
        if (value.ValueKind != JsonValueKind.Array || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var place))
            return false;
        var inside = place < value.GetArrayLength();
        found = inside ? value[place] : default;
        return inside;
    }
}
