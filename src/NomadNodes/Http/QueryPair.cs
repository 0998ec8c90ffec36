namespace NomadNodes.Http;

/// <summary>Where one name and its value stand in the raw text of a request target.</summary>
internal readonly struct QueryPair
{
    private readonly int _start;
    private readonly int _equals;
    private readonly int _end;

    /// <summary>Null when the raw name is the name.</summary>
    private readonly string? _decodedName;

    private QueryPair(string text, int start, int equals, int end)
    {
        _start = start;
        _equals = equals;
        _end = end;
        var name = text.AsSpan(start, equals - start);
        _decodedName = name.ContainsAny('%', '+') ? PercentText.Decode(name, plusIsSpace: true) : null;
    }

    internal static bool TryParse(string text, int start, int end, out QueryPair pair)
    {
        var span = text.AsSpan(start, end - start);
        if (span.IsEmpty || span.Contains(';') || !PercentText.IsValid(span))
        {
            pair = default;
            return false;
        }
        var equals = span.IndexOf('=');
        pair = new QueryPair(text, start, equals < 0 ? end : start + equals, end);
        return true;
    }

    internal bool IsNamed(string text, string name) =>
        _decodedName is null ? text.AsSpan(_start, _equals - _start).SequenceEqual(name) : _decodedName == name;

    internal string Value(string text) =>
        _equals == _end ? "" : PercentText.Decode(text.AsSpan((_equals + 1).._end), plusIsSpace: true);
}
