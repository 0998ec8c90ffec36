namespace NomadNodes.Filtering.Patterns;

/// <summary>What follows <c>(?</c>: names of groups, and flags.</summary>
internal sealed class GroupReader(PatternCursor cursor)
{
    /// <summary>Reads from the bracket at the cursor.</summary>
    /// <param name="flags">The flags, which a group without a name may change.</param>
    /// <param name="opens">Whether a group begins here; false for flags alone.</param>
    /// <param name="captures">Whether the group has a name.</param>
    public bool TryRead(ref PatternFlags flags, out bool opens, out bool captures)
    {
        opens = true;
        captures = (cursor.StartsWith("(?P<") || cursor.StartsWith("(?<")) && cursor.Rest.Length > 3;
        return captures ? TryReadName() : TryReadFlags(ref flags, out opens);
    }

    private bool TryReadName()
    {
        var start = cursor.At;
        cursor.At += cursor.Peek(2) == 'P' ? 4 : 3;
        var length = cursor.Rest.IndexOf('>');
        if (length < 0)
        {
            return cursor.Fail("invalid named capture", cursor.Pattern[start..]);
        }

        var name = cursor.Rest[..length];
        cursor.At += length + 1;
        return IsName(name) || cursor.Fail("invalid named capture", start);
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
            {
                return false;
            }
        }

        return !name.IsEmpty;
    }

    private bool TryReadFlags(ref PatternFlags flags, out bool opens)
    {
        var start = cursor.At;
        var (set, cleared) = (PatternFlags.None, PatternFlags.None);
        var (negated, sawFlag) = (false, false);
        cursor.At += 2;
        opens = false;
        while (!cursor.IsEnd)
        {
            var c = cursor.TakeCodePoint();
            if (FlagOrNull(c) is { } flag)
            {
                (set, cleared) = negated ? (set & ~flag, cleared | flag) : (set | flag, cleared);
                sawFlag = true;
            }
            else if (c == '-' && !negated)
            {
                (negated, sawFlag) = (true, false);
            }
            else if (c is ':' or ')' && (!negated || sawFlag))
            {
                opens = c == ':';
                flags = (flags | set) & ~cleared;
                return true;
            }
            else
            {
                break;
            }
        }

        return cursor.Fail("invalid or unsupported Perl syntax", start);
    }

    private static PatternFlags? FlagOrNull(int c) => c switch
    {
        'i' => PatternFlags.IgnoreCase,
        'm' => PatternFlags.MultiLine,
        's' => PatternFlags.DotMatchesNewline,
        'U' => PatternFlags.Ungreedy,
        _ => null,
    };
}
