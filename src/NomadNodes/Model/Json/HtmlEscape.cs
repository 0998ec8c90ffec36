namespace NomadNodes.Model.Json;

/// <summary>What Go's encoding/json does to strings so that they can stand in a web page: <c>&lt; &gt; &amp;</c> become <c>\u003c \u003e \u0026</c>.</summary>
internal static class HtmlEscape
{
    /// <param name="json">Compact JSON, in which these characters stand in strings only. Given back as it is when it has none.</param>
    public static byte[] Of(byte[] json)
    {
        if (json.AsSpan().IndexOfAny("<>&"u8) < 0) return json;
        var escaped = new List<byte>(json.Length + 32);
        foreach (var value in json)
        {
            if (value is (byte)'<' or (byte)'>' or (byte)'&') escaped.AddRange(Escape(value));
            else escaped.Add(value);
        }

        return [.. escaped];
    }

    private static ReadOnlySpan<byte> Escape(byte value) => value switch
    {
        (byte)'<' => "\\u003c"u8,
        (byte)'>' => "\\u003e"u8,
        _ => "\\u0026"u8,
    };
}
