using System.Text;

namespace NomadNodes.Model.Json;

/// <summary>Go's time.Time: an RFC 3339 string; null keeps what was there.</summary>
internal static class GoTime
{
    public static CustomKind<Timestamp> Kind { get; } = new("time.Time", default, Read);

    private static string? Read(ReadOnlySpan<byte> json, ref Timestamp value)
    {
        if (json.SequenceEqual("null"u8)) return null;
        if (json[0] != (byte)'"') return "Time.UnmarshalJSON: input is not a JSON string";
        // Go: the text between the quotes is taken as it is, escapes and all.
        var text = Encoding.UTF8.GetString(json[1..^1]);
        if (Timestamp.TryParse(text, out value)) return null;
        var quoted = GoDurationText.Quote(text);
        return $"parsing time {quoted} as \"2006-01-02T15:04:05Z07:00\": cannot parse {quoted} as \"2006\"";
    }
}
