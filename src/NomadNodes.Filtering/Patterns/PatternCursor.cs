using System.Text;

namespace NomadNodes.Filtering.Patterns;

/// <summary>A place in a pattern, and the error that ended its reading, if any.</summary>
internal sealed class PatternCursor(string pattern)
{
    public string Pattern => pattern;

    public int At { get; set; }

    public string? Error { get; private set; }

    public bool IsEnd => At == pattern.Length;

    public ReadOnlySpan<char> Rest => pattern.AsSpan(At);

    /// <summary>The character here; NUL at the end, which has no meaning of its own.</summary>
    public char Peek(int ahead = 0) => At + ahead < pattern.Length ? pattern[At + ahead] : '\0';

    public bool StartsWith(string text) => Rest.StartsWith(text, StringComparison.Ordinal);

    public bool Take(string text)
    {
        if (!StartsWith(text))
        {
            return false;
        }

        At += text.Length;
        return true;
    }

    /// <summary>The next code point; U+FFFD at the end.</summary>
    public int TakeCodePoint()
    {
        Rune.DecodeFromUtf16(Rest, out var character, out var width);
        At += width;
        return character.Value;
    }

    /// <summary>Ends the reading with RE2's text: what is wrong, and the piece from a place up to here.</summary>
    public bool Fail(string reason, int from) => Fail(reason, pattern[from..At]);

    public bool Fail(string reason, string piece)
    {
        Error ??= $"error parsing regexp: {reason}: `{piece}`";
        return false;
    }
}
