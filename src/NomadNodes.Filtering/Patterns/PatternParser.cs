namespace NomadNodes.Filtering.Patterns;

/// <summary>Reads RE2's syntax, as Go's regexp package does, and finds the same faults in the same places.</summary>
internal sealed class PatternParser
{
    /// <summary>RE2: brackets and repetitions nest no deeper.</summary>
    private const int MaxHeight = 1_000;

    private readonly PatternCursor _cursor;
    private readonly ClassReader _classes;
    private readonly Stack<OpenGroup> _outer = new();
    private OpenGroup _group = new(PatternFlags.None, captures: false);
    private PatternFlags _flags;

    private PatternParser(string pattern)
    {
        _cursor = new PatternCursor(pattern);
        _classes = new ClassReader(_cursor);
    }

    /// <summary>The pattern's tree; null, and RE2's text, if it is none.</summary>
    public static Node? Parse(string pattern, out string? error)
    {
        var parser = new PatternParser(pattern);
        var root = parser.Parse();
        error = parser._cursor.Error;
        return error is null ? root : null;
    }

    private Node? Parse()
    {
        if (GoText.HasEscapedBytes(_cursor.Pattern))
        {
            _cursor.Fail("invalid UTF-8", _cursor.Pattern);
            return null;
        }

        int? lastRepeat = null;
        while (!_cursor.IsEnd)
        {
            var start = _cursor.At;
            var isRepeat = IsRepetition(out var minimum, out var maximum);
            if (!(isRepeat ? Repeat(minimum, maximum, start, lastRepeat) : ReadPart()))
            {
                return null;
            }

            lastRepeat = isRepeat ? start : null;
        }

        if (_outer.Count > 0)
        {
            _cursor.Fail("missing closing )", _cursor.Pattern);
            return null;
        }

        return Checked(_group.Close());
    }

    private bool ReadPart()
    {
        switch (_cursor.Peek())
        {
            case '(':
                return Open();
            case ')':
                return Close();
            case '|':
                _cursor.At++;
                _group.NextAlternative();
                return true;
            case '[':
                return _classes.TryReadBrackets(_flags, out var set) && Add(new OneOf(set));
            case '\\':
                return ReadEscape();
            default:
                return Add(Single());
        }
    }

    private Node Single()
    {
        var c = _cursor.TakeCodePoint();
        var isMultiLine = _flags.HasFlag(PatternFlags.MultiLine);
        return c switch
        {
            '^' => new Assertion(isMultiLine ? AssertionKind.LineStart : AssertionKind.TextStart),
            '$' => new Assertion(isMultiLine ? AssertionKind.LineEnd : AssertionKind.TextEnd),
            '.' when _flags.HasFlag(PatternFlags.DotMatchesNewline) => new OneOf(CodePoints.All),
            '.' => new OneOf(CodePoints.Of('\n').Negate()),
            _ => Literal(c),
        };
    }

    private OneOf Literal(int codePoint)
    {
        var set = CodePoints.Of(codePoint);
        return new OneOf(_flags.HasFlag(PatternFlags.IgnoreCase) ? CaseFolding.Fold(set) : set);
    }

    private bool ReadEscape()
    {
        AssertionKind? assertion = _cursor.Peek(1) switch
        {
            'A' => AssertionKind.TextStart,
            'z' => AssertionKind.TextEnd,
            'b' => AssertionKind.WordBoundary,
            'B' => AssertionKind.NoWordBoundary,
            _ => null,
        };
        if (assertion is { } kind)
        {
            _cursor.At += 2;
            return Add(new Assertion(kind));
        }

        if (_cursor.Take("\\Q"))
        {
            return ReadQuoted();
        }

        if (!_classes.TryReadEscapedClass(_flags, out var set))
        {
            return false;
        }

        return set is not null ? Add(new OneOf(set)) : EscapeReader.TryRead(_cursor, out var codePoint) && Add(Literal(codePoint));
    }

    /// <summary><c>\Q…\E</c>; the end may be missing.</summary>
    private bool ReadQuoted()
    {
        while (!_cursor.IsEnd && !_cursor.Take("\\E"))
        {
            Add(Literal(_cursor.TakeCodePoint()));
        }

        return true;
    }

    private bool Open()
    {
        var outerFlags = _flags;
        var opens = true;
        var captures = _cursor.Peek(1) != '?';
        if (captures)
        {
            _cursor.At++;
        }
        else if (!new GroupReader(_cursor).TryRead(ref _flags, out opens, out captures))
        {
            return false;
        }

        if (opens)
        {
            _outer.Push(_group);
            _group = new OpenGroup(outerFlags, captures);
        }

        return true;
    }

    private bool Close()
    {
        if (_outer.Count == 0)
        {
            return _cursor.Fail("unexpected )", _cursor.Pattern);
        }

        _cursor.At++;
        _flags = _group.OuterFlags;
        var closed = _group.Close();
        _group = _outer.Pop();
        return Add(closed);
    }

    private bool Repeat(int minimum, int? maximum, int start, int? lastRepeat)
    {
        if (minimum > RepetitionReader.MaxCount || maximum > RepetitionReader.MaxCount || maximum < minimum)
        {
            return _cursor.Fail("invalid repeat count", start);
        }

        _cursor.Take("?");
        if (lastRepeat is { } last)
        {
            return _cursor.Fail("invalid nested repetition operator", last);
        }

        if (!_group.HasPart)
        {
            return _cursor.Fail("missing argument to repetition operator", start);
        }

        var repetition = new Repetition(_group.LastPart, minimum, maximum);
        if (repetition.IsCounted && !RepetitionReader.IsWithin(repetition, RepetitionReader.MaxCount))
        {
            return _cursor.Fail("invalid repeat count", start);
        }

        _group.LastPart = repetition;
        return Checked(repetition) is not null;
    }

    private bool IsRepetition(out int minimum, out int? maximum)
    {
        (minimum, maximum) = (_cursor.Peek() == '+' ? 1 : 0, _cursor.Peek() == '?' ? 1 : null);
        if (_cursor.Peek() == '{')
        {
            return RepetitionReader.TryRead(_cursor, out minimum, out maximum);
        }

        var isRepetition = _cursor.Peek() is '*' or '+' or '?';
        _cursor.At += isRepetition ? 1 : 0;
        return isRepetition;
    }

    private bool Add(Node part)
    {
        _group.Add(part);
        return Checked(part) is not null;
    }

    private Node? Checked(Node node)
    {
        if (node.Height <= MaxHeight)
        {
            return node;
        }

        _cursor.Fail("expression nests too deeply", _cursor.Pattern);
        return null;
    }
}
