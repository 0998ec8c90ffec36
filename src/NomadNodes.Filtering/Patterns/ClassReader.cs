namespace NomadNodes.Filtering.Patterns;

/// <summary>Classes: <c>[a-z[:digit:]\pL]</c>, <c>\d</c>, <c>\p{Greek}</c>.</summary>
internal sealed class ClassReader(PatternCursor cursor)
{
    private const string InvalidRange = "invalid character class range";

    private readonly Dictionary<string, CodePoints?> _folded = new(StringComparer.Ordinal);

    /// <summary>Reads the brackets at the cursor.</summary>
    public bool TryReadBrackets(PatternFlags flags, out CodePoints set)
    {
        var start = cursor.At++;
        var negated = cursor.Take("^");
        var ranges = new List<(int Low, int High)>();
        set = CodePoints.None;
        for (var first = true; cursor.Peek() != ']' || first; first = false)
        {
            if (!TryReadItem(start, flags, ranges))
            {
                return false;
            }
        }

        cursor.At++;
        set = CodePoints.OfRanges(ranges);
        set = negated ? set.Negate() : set;
        return true;
    }

    /// <summary>Reads a Perl class or a Unicode class, if the cursor is at one; the set is null if it is not.</summary>
    public bool TryReadEscapedClass(PatternFlags flags, out CodePoints? set)
    {
        set = null;
        if (cursor.Peek() != '\\' || cursor.Peek(1) == '\0')
        {
            return true;
        }

        if (cursor.Peek(1) is 'p' or 'P')
        {
            return TryReadUnicodeClass(flags, out set);
        }

        if (NamedClasses.PerlOrNull(cursor.Peek(1)) is { } perl)
        {
            set = Apply(perl, flags, negated: char.IsAsciiLetterUpper(cursor.Peek(1)));
            cursor.At += 2;
        }

        return true;
    }

    private static CodePoints Apply(CodePoints set, PatternFlags flags, bool negated)
    {
        var folded = flags.HasFlag(PatternFlags.IgnoreCase) ? CaseFolding.Fold(set) : set;
        return negated ? folded.Negate() : folded;
    }

    private bool TryReadItem(int classStart, PatternFlags flags, List<(int Low, int High)> ranges)
    {
        if (!TryReadPosixClass(flags, out var set) || (set is null && !TryReadEscapedClass(flags, out set)))
        {
            return false;
        }

        if (set is not null)
        {
            ranges.AddRange(set.Ranges);
            return true;
        }

        return TryReadRange(classStart, flags, ranges);
    }

    private bool TryReadRange(int classStart, PatternFlags flags, List<(int Low, int High)> ranges)
    {
        var start = cursor.At;
        if (!TryReadCharacter(classStart, out var low))
        {
            return false;
        }

        var high = low;
        if (cursor.Peek() == '-' && cursor.At + 1 < cursor.Pattern.Length && cursor.Peek(1) != ']')
        {
            cursor.At++;
            if (!TryReadCharacter(classStart, out high))
            {
                return false;
            }
        }

        if (high < low)
        {
            return cursor.Fail(InvalidRange, start);
        }

        ranges.Add((low, high));
        if (flags.HasFlag(PatternFlags.IgnoreCase))
        {
            ranges.AddRange(CaseFolding.Fold(CodePoints.OfRanges([(low, high)])).Ranges);
        }

        return true;
    }

    private bool TryReadCharacter(int classStart, out int codePoint)
    {
        codePoint = 0;
        if (cursor.IsEnd)
        {
            return cursor.Fail("missing closing ]", classStart);
        }

        if (cursor.Peek() == '\\')
        {
            return EscapeReader.TryRead(cursor, out codePoint);
        }

        codePoint = cursor.TakeCodePoint();
        return true;
    }

    private bool TryReadPosixClass(PatternFlags flags, out CodePoints? set)
    {
        set = null;
        var length = cursor.StartsWith("[:") ? cursor.Rest[2..].IndexOf(":]", StringComparison.Ordinal) : -1;
        if (length < 0)
        {
            return true;
        }

        var start = cursor.At;
        var name = cursor.Rest.Slice(2, length).ToString();
        cursor.At += length + 4;
        var negated = name.StartsWith('^');
        if (NamedClasses.PosixOrNull(negated ? name[1..] : name) is not { } posix)
        {
            return cursor.Fail(InvalidRange, start);
        }

        set = Apply(posix, flags, negated);
        return true;
    }

    private bool TryReadUnicodeClass(PatternFlags flags, out CodePoints? set)
    {
        var start = cursor.At;
        var negated = cursor.Peek(1) == 'P';
        set = null;
        cursor.At += 2;
        if (!TryReadUnicodeName(out var name))
        {
            cursor.At = cursor.Pattern.Length;
            return cursor.Fail(InvalidRange, start);
        }

        if (name.StartsWith('^'))
        {
            negated = !negated;
            name = name[1..];
        }

        if (FindTable(name, flags) is not { } table)
        {
            return cursor.Fail(InvalidRange, start);
        }

        set = negated ? table.Negate() : table;
        return true;
    }

    /// <summary>One character, or a name in braces.</summary>
    private bool TryReadUnicodeName(out string name)
    {
        var start = cursor.At;
        if (!cursor.Take("{"))
        {
            cursor.TakeCodePoint();
            name = cursor.Pattern[start..cursor.At];
            return true;
        }

        var length = cursor.Rest.IndexOf('}');
        name = length < 0 ? "" : cursor.Rest[..length].ToString();
        cursor.At += length + 1;
        return length >= 0;
    }

    private CodePoints? FindTable(string name, PatternFlags flags)
    {
        if (!flags.HasFlag(PatternFlags.IgnoreCase))
        {
            return UnicodeTables.FindOrNull(name);
        }

        if (!_folded.TryGetValue(name, out var table))
        {
            _folded[name] = table = UnicodeTables.FindOrNull(name) is { } plain ? CaseFolding.Fold(plain) : null;
        }

        return table;
    }
}
