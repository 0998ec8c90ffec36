using System.Diagnostics.CodeAnalysis;

namespace NomadNodes.Hcl;

/// <summary>
/// Reads HCL, version 1: <c>name = value</c>, <c>name "label" { … }</c>, lists and literals. What HCL tolerates is tolerated too: a name with an
/// equals sign and no value ends the text.
/// </summary>
internal sealed class HclParser
{
    // A text that nests deeper is an attack on the stack.
    private const int MaxDepth = 500;

    private readonly HclScanner _scanner;
    private HclToken _token;
    private bool _isBuffered;
    private bool _isOver;
    private int _depth;
    private string? _fault;

    private HclParser(string text) => _scanner = new HclScanner(text);

    /// <param name="text">HCL, or JSON where the first character that is no blank is a brace.</param>
    /// <param name="root">The items of the text.</param>
    /// <param name="fault">What is wrong, with its place.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out HclObject? root, [NotNullWhen(false)] out string? fault)
    {
        if (text.AsSpan().TrimStart() is ['{', ..]) return HclJson.TryParse(text, out root, out fault);
        var parser = new HclParser(text);
        var items = parser.ReadItems(isInObject: false);
        // HCL: what the scanner finds wrong outranks what the parser makes of it.
        fault = parser._scanner.Fault ?? parser._fault;
        root = fault is null ? new HclObject(new(1, 1), items) : null;
        return fault is null;
    }

    private List<HclItem> ReadItems(bool isInObject)
    {
        var items = new List<HclItem>();
        while (_fault is null)
        {
            if (isInObject && Peek().Kind == HclTokenKind.RBrace) break;
            _isOver = false;
            if (ReadItem() is not { } item) break;
            items.Add(item);
            if (Take().Kind != HclTokenKind.Comma) _isBuffered = true;
        }

        return items;
    }

    /// <summary>Null at the end of the text, and on a fault.</summary>
    private HclItem? ReadItem()
    {
        var keys = ReadKeys();
        if (_fault is not null || (keys.Count == 0 && _isOver)) return null;
        var value = _token.Kind switch
        {
            HclTokenKind.Assign => ReadValue(),
            HclTokenKind.LBrace => ReadObject(),
            _ => Fail<HclNode>($"key '{string.Join(' ', keys.Select(key => key.Text))}' expected start of object ('{{') or assignment ('=')"),
        };
        return value is null ? null : new HclItem(keys, value);
    }

    private List<HclToken> ReadKeys()
    {
        var keys = new List<HclToken>();
        while (true)
        {
            switch (Take().Kind)
            {
                case HclTokenKind.Ident or HclTokenKind.String:
                    keys.Add(_token);
                    continue;
                case HclTokenKind.Eof:
                    _isOver = true;
                    break;
                case HclTokenKind.Assign when keys.Count > 1:
                    Fail($"nested object expected: LBRACE got: {_token.KindName}");
                    break;
                case HclTokenKind.Assign when keys.Count == 0:
                    Fail("no object keys found!");
                    break;
                case HclTokenKind.LBrace when keys.Count == 0:
                    Fail($"expected: IDENT | STRING got: {_token.KindName}");
                    break;
                case HclTokenKind.Assign or HclTokenKind.LBrace:
                    break;
                // HCL: a name in front of a closing brace is a name without a value.
                case HclTokenKind.RBrace when keys.Count > 0:
                    break;
                case HclTokenKind.Illegal:
                    Fail("illegal character");
                    break;
                default:
                    Fail($"expected: IDENT | STRING | ASSIGN | LBRACE got: {_token.KindName}");
                    break;
            }

            return keys;
        }
    }

    private HclNode? ReadValue() => Take().Kind switch
    {
        HclTokenKind.Number or HclTokenKind.Float or HclTokenKind.Bool or HclTokenKind.String or HclTokenKind.Heredoc => new HclLiteral(_token),
        HclTokenKind.LBrace => ReadObject(),
        HclTokenKind.LBrack => ReadList(),
        HclTokenKind.Eof => null,
        _ => Fail<HclNode>($"Unknown token: {_token}"),
    };

    private HclObject? ReadObject()
    {
        var start = _token.Position;
        if (!Enter()) return null;
        var items = ReadItems(isInObject: true);
        _depth--;
        if (_fault is not null) return null;
        return Take().Kind == HclTokenKind.RBrace ? new HclObject(start, items) : Fail<HclObject>($"object expected closing RBRACE got: {_token.KindName}");
    }

    private HclList? ReadList()
    {
        var start = _token.Position;
        if (!Enter()) return null;
        var items = new List<HclNode>();
        var needsComma = false;
        while (Take().Kind != HclTokenKind.RBrack)
        {
            if (needsComma && _token.Kind != HclTokenKind.Comma)
            {
                return Fail<HclList>($"error parsing list, expected comma or list end, got: {_token.KindName}");
            }

            needsComma = _token.Kind != HclTokenKind.Comma;
            if (!needsComma) continue;
            if (ReadElement() is not { } element) return null;
            items.Add(element);
        }

        _depth--;
        return new HclList(start, items);
    }

    private HclNode? ReadElement()
    {
        var start = _token;
        switch (start.Kind)
        {
            case HclTokenKind.Bool or HclTokenKind.Number or HclTokenKind.Float or HclTokenKind.String or HclTokenKind.Heredoc:
                return new HclLiteral(start);
            case HclTokenKind.LBrace:
                return ReadObject() ?? FailWithin(start, "object");
            case HclTokenKind.LBrack:
                return ReadList() ?? FailWithin(start, "list");
            default:
                return Fail<HclNode>($"unexpected token while parsing list: {start.KindName}");
        }
    }

    private bool Enter()
    {
        if (++_depth > MaxDepth) Fail("nested too deep");
        return _fault is null;
    }

    private HclToken Peek()
    {
        Take();
        _isBuffered = true;
        return _token;
    }

    private HclToken Take()
    {
        if (_isBuffered)
        {
            _isBuffered = false;
            return _token;
        }

        do _token = _scanner.Scan();
        while (_token.Kind == HclTokenKind.Comment && _scanner.Fault is null);
        return _token;
    }

    private void Fail(string what) => _fault ??= $"At {_token.Position}: {what}";

    private T? Fail<T>(string what)
        where T : class
    {
        Fail(what);
        return null;
    }

    private HclNode? FailWithin(HclToken start, string kind)
    {
        if (_fault is not null) _fault = $"At {start.Position}: error while trying to parse {kind} within list: {_fault}";
        return null;
    }
}
