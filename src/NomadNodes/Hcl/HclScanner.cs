namespace NomadNodes.Hcl;

/// <summary>Cuts HCL into tokens.</summary>
internal sealed class HclScanner(string text)
{
    private readonly HclSource _source = new(text);

    /// <summary>The last fault, with its place; null as long as there is none.</summary>
    public string? Fault { get; private set; }

    /// <summary>Comments are tokens too. Behind the end, the end comes again and again.</summary>
    public HclToken Scan()
    {
        var first = _source.Next();
        while (HclCharacters.IsBlank(first)) first = _source.Next();
        var position = _source.Position;
        var start = first == HclSource.Eof ? _source.Offset : _source.Offset - (first > 0xFFFF ? 2 : 1);
        var value = "";
        var kind = KindOf(first, ref value);
        var written = _source.Since(start);
        return kind switch
        {
            HclTokenKind.String or HclTokenKind.Heredoc => new(kind, written, position, value),
            HclTokenKind.Ident when written is "true" or "false" => new(HclTokenKind.Bool, written, position, written),
            _ => new(kind, written, position, written),
        };
    }

    private HclTokenKind KindOf(int first, ref string value)
    {
        if (HclCharacters.IsLetter(first)) return ScanName();
        if (HclCharacters.IsDigit(first)) return HclNumber.Scan(_source, first, Complain);
        switch (first)
        {
            case HclSource.Eof: return HclTokenKind.Eof;
            case '"': return HclString.Scan(_source, Complain, out value) ? HclTokenKind.String : HclTokenKind.Illegal;
            case '#' or '/': return ScanComment(first);
            case '<': return HclHeredoc.Scan(_source, Complain, out value) ? HclTokenKind.Heredoc : HclTokenKind.Illegal;
            case '[': return HclTokenKind.LBrack;
            case ']': return HclTokenKind.RBrack;
            case '{': return HclTokenKind.LBrace;
            case '}': return HclTokenKind.RBrace;
            case ',': return HclTokenKind.Comma;
            case '=': return HclTokenKind.Assign;
            case '+': return HclTokenKind.Add;
            case '.': return HclCharacters.IsDigit(_source.Peek()) ? HclNumber.ScanFraction(_source) : HclTokenKind.Period;
            case '-': return HclCharacters.IsDigit(_source.Peek()) ? HclNumber.Scan(_source, _source.Next(), Complain) : HclTokenKind.Sub;
            default:
                Complain("illegal character");
                return HclTokenKind.Illegal;
        }
    }

    private HclTokenKind ScanName()
    {
        var next = _source.Next();
        while (HclCharacters.IsOfName(next)) next = _source.Next();
        if (next != HclSource.Eof) _source.Unread();
        return HclTokenKind.Ident;
    }

    private HclTokenKind ScanComment(int first)
    {
        if (first == '/' && _source.Peek() == '*') return ScanLongComment();
        if (first == '/' && _source.Peek() != '/')
        {
            Complain("expected '/' for comment");
            return HclTokenKind.Comment;
        }

        var next = _source.Next();
        while (next is not ('\n' or HclSource.Eof)) next = _source.Next();
        if (next != HclSource.Eof) _source.Unread();
        return HclTokenKind.Comment;
    }

    private HclTokenKind ScanLongComment()
    {
        _source.Next();
        for (var next = _source.Next(); next != HclSource.Eof;)
        {
            var before = next;
            next = _source.Next();
            if (before == '*' && next == '/') return HclTokenKind.Comment;
        }

        Complain("comment not terminated");
        return HclTokenKind.Comment;
    }

    private void Complain(string fault) => Fault = $"At {_source.Position}: {fault}";
}
