using System.Globalization;
using System.Text.Json;

namespace NomadNodes.Http.Journal;

/// <summary>A place in a JSON document, as in <c>/Node/Meta/rack</c> or <c>/Nodes/0/ID</c> (RFC 6901). Empty is the whole document.</summary>
internal sealed class JsonPointer
{
    private readonly string[] _steps;

    private JsonPointer(string[] steps) => _steps = steps;

    /// <returns>Null when the text is no pointer.</returns>
    public static JsonPointer? Parse(string text)
    {
        if (text.Length == 0) return new JsonPointer([]);
        return text[0] == '/' && HasGoodEscapes(text) ? new JsonPointer([.. text[1..].Split('/').Select(Unescape)]) : null;
    }

    /// <summary>A text as it is, anything else as it stands in the document.</summary>
    /// <exception cref="InvalidOperationException">The text is none: half a surrogate pair.</exception>
    public static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    public JsonElement? FindOrNull(JsonElement root)
    {
        var at = root;
        foreach (var step in _steps)
        {
            if (Below(at, step) is not { } next) return null;
            at = next;
        }

        return at;
    }

    private static JsonElement? Below(JsonElement at, string step) => at.ValueKind switch
    {
        JsonValueKind.Object => at.TryGetProperty(step, out var member) ? member : null,
        JsonValueKind.Array => IndexOf(step) is { } index && index < at.GetArrayLength() ? at[index] : null,
        _ => null,
    };

    private static int? IndexOf(string step) =>
        int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && (step == "0" || step[0] != '0') ? index : null;

    private static bool HasGoodEscapes(string text)
    {
        for (var at = text.IndexOf('~'); at >= 0; at = text.IndexOf('~', at + 1))
        {
            if (at + 1 == text.Length || text[at + 1] is not ('0' or '1')) return false;
        }

        return true;
    }

    private static string Unescape(string step) => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
