namespace NomadNodes.Filtering.Patterns;

/// <summary>Counted repetitions: <c>{2}</c>, <c>{2,}</c>, <c>{2,5}</c>. Anything else in braces is plain text.</summary>
internal static class RepetitionReader
{
    /// <summary>RE2: nothing is repeated more often, nested repetitions multiplied.</summary>
    public const int MaxCount = 1_000;

    /// <summary>
    /// Reads the braces at the cursor; leaves it where it is if they are plain text. Counts that are too great come out as such.
    /// </summary>
    public static bool TryRead(PatternCursor cursor, out int minimum, out int? maximum)
    {
        var start = cursor.At++;
        maximum = null;
        if (TryReadCount(cursor, out minimum) && TryReadMaximum(cursor, minimum, out maximum) && cursor.Take("}"))
        {
            return true;
        }

        cursor.At = start;
        return false;
    }

    /// <summary>Whether counted repetitions inside one another multiply to no more than a limit.</summary>
    public static bool IsWithin(Node node, int limit)
    {
        switch (node)
        {
            case Repetition { Maximum: 0 }:
                return true;
            case Repetition { IsCounted: true } repetition:
                var count = repetition.Maximum ?? repetition.Minimum;
                return count <= limit && IsWithin(repetition.Body, limit / count);
            case Repetition repetition:
                return IsWithin(repetition.Body, limit);
            case Group group:
                return IsWithin(group.Body, limit);
            case Concatenation concatenation:
                return concatenation.Parts.All(p => IsWithin(p, limit));
            case Alternation alternation:
                return alternation.Parts.All(p => IsWithin(p, limit));
            default:
                return true;
        }
    }

    private static bool TryReadMaximum(PatternCursor cursor, int minimum, out int? maximum)
    {
        maximum = minimum;
        if (!cursor.Take(","))
        {
            return true;
        }

        maximum = null;
        if (cursor.Peek() == '}')
        {
            return true;
        }

        var isCount = TryReadCount(cursor, out var count);
        maximum = count;
        return isCount;
    }

    /// <summary>RE2: no leading zeros.</summary>
    private static bool TryReadCount(PatternCursor cursor, out int count)
    {
        count = 0;
        var rest = cursor.Rest;
        var length = rest.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : rest.Length;
        if (length == 0 || (length > 1 && rest[0] == '0'))
        {
            return false;
        }

        cursor.At += length;
        count = length > 8 ? int.MaxValue : int.Parse(rest[..length], System.Globalization.CultureInfo.InvariantCulture);
        return true;
    }
}
