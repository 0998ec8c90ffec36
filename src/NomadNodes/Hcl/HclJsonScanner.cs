namespace NomadNodes.Hcl;

/// <summary>Cuts JSON into HCL's tokens. They have no place: HCL keeps none of JSON.</summary>
internal sealed class HclJsonScanner(string text)
{
    private readonly HclSource _source = new(text);

    /// <summary>The last fault, with its place; null as long as there is none.</summary>
    public string? Fault { get; private set; }

    public HclToken Scan()
    {
        var first = _source.Next();
        while (HclCharacters.IsBlank(first)) first = _source.Next();
        var start = first == HclSource.Eof ? _source.Offset : _source.Offset - (first > 0xFFFF ? 2 : 1);
        var value = "";
        var kind = KindOf(first, ref value);
        var written = _source.Since(start);
        if (kind == HclTokenKind.Ident) kind = KindOfWord(written);
        return new(kind, written, default, kind == HclTokenKind.String ? value : written);
    }

    private HclTokenKind KindOf(int first, ref string value)
    {
        if (HclCharacters.IsDigit(first)) return HclNumber.Scan(_source, first, Complain);
        switch (first)
        {
            case HclSource.Eof: return HclTokenKind.Eof;
            case '"': return HclString.Scan(_source, Complain, out value) ? HclTokenKind.String : HclTokenKind.Illegal;
            case '[': return HclTokenKind.LBrack;
            case ']': return HclTokenKind.RBrack;
            case '{': return HclTokenKind.LBrace;
            case '}': return HclTokenKind.RBrace;
            case ',': return HclTokenKind.Comma;
            case ':': return HclTokenKind.Colon;
            case '.': return HclTokenKind.Period;
            case '-' when HclCharacters.IsDigit(_source.Peek()): return HclNumber.Scan(_source, _source.Next(), Complain);
            default: return ScanWord(first);
        }
    }

    private HclTokenKind ScanWord(int first)
    {
        if (HclCharacters.IsLetter(first))
        {
            while (HclCharacters.IsOfName(_source.Peek())) _source.Next();
            return HclTokenKind.Ident;
        }

        Complain("illegal character: " + char.ConvertFromUtf32(System.Text.Rune.IsValid(first) ? first : 0xFFFD));
        return HclTokenKind.Illegal;
    }

    private HclTokenKind KindOfWord(string word)
    {
        if (word is "true" or "false") return HclTokenKind.Bool;
        if (word == "null") return HclTokenKind.Null;
        Complain("illegal character");
        return HclTokenKind.Illegal;
    }

    private void Complain(string fault) => Fault = $"{_source.Position}: {fault}";
}
