using System.Buffers;
using System.Text;
using NomadNodes.Model;

namespace NomadNodes.Http;

/// <summary>Paths as Go's URL type and router treat them. "Escaped" is the percent-encoded spelling that routes are matched on.</summary>
internal static class GoPath
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";

    private static readonly SearchValues<char> Literal = SearchValues.Create(Unreserved + "!$&'()*+,;=:@[]/");
    private static readonly SearchValues<char> LiteralOrPercent = SearchValues.Create(Unreserved + "!$&'()*+,;=:@[]/%");
    private static readonly SearchValues<byte> Unescaped = SearchValues.Create(Encoding.ASCII.GetBytes(Unreserved + "$&+,/:;=@"));

    /// <summary>Whether the path is its own escaped, decoded and clean form, so that nothing below needs to run.</summary>
    internal static bool IsPlain(ReadOnlySpan<char> path) =>
        path.StartsWith('/') && !path.ContainsAnyExcept(Literal)
        && !path.Contains("//", StringComparison.Ordinal) && !path.Contains("/.", StringComparison.Ordinal);

    /// <summary>What was sent, or, when that holds characters which should have been escaped, the decoded path escaped afresh.</summary>
    /// <param name="path">Must hold valid escapes only.</param>
    internal static string Escaped(string path) =>
        path.AsSpan().ContainsAnyExcept(LiteralOrPercent) ? Escape(PercentText.Decode(path, plusIsSpace: false)) : path;

    /// <summary>Escapes a decoded path; a % in it becomes %25.</summary>
    internal static string Escape(string path)
    {
        var escaped = new StringBuilder(path.Length);
        foreach (var value in RawText.Bytes(path))
        {
            if (Unescaped.Contains(value))
                escaped.Append((char)value);
            else
                escaped.Append('%').Append(Upper(value >> 4)).Append(Upper(value & 15));
        }
        return escaped.ToString();
    }

    /// <summary>Without empty, <c>.</c> and <c>..</c> segments; a trailing slash stays.</summary>
    internal static string Clean(string path)
    {
        var kept = new List<Range>();
        foreach (var range in path.AsSpan().Split('/'))
        {
            var segment = path.AsSpan(range);
            if (segment is "..")
                kept.RemoveRange(Math.Max(kept.Count - 1, 0), Math.Min(kept.Count, 1));
            else if (segment is not ("" or "."))
                kept.Add(range);
        }
        var clean = new StringBuilder(path.Length);
        foreach (var range in kept)
            clean.Append('/').Append(path.AsSpan(range));
        if (clean.Length == 0 || path.EndsWith('/'))
            clean.Append('/');
        return clean.ToString();
    }

    private static char Upper(int digit) => (char)(digit < 10 ? '0' + digit : 'A' + digit - 10);
}
