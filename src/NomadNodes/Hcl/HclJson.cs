using System.Diagnostics.CodeAnalysis;

namespace NomadNodes.Hcl;

/// <summary>
/// Reads the JSON form of HCL: an object whose objects of objects are the labelled blocks of HCL. HCL: the reader is lenient. A text that is cut off
/// ends where it ends, and nothing asks for the closing brace.
/// </summary>
internal sealed class HclJson
{
    private const int MaxDepth = 500;

    private readonly HclJsonScanner _scanner;
    private HclToken _token;
    private bool _isOver;
    private int _depth;
    private string? _fault;

    private HclJson(string text) => _scanner = new HclJsonScanner(text);

    public static bool TryParse(string text, [NotNullWhen(true)] out HclObject? root, [NotNullWhen(false)] out string? fault)
    {
        var reader = new HclJson(text);
        reader.Take();
        var items = reader.ReadItems();
        fault = reader._scanner.Fault ?? reader._fault;
        root = fault is null ? new HclObject(default, HclFlattening.Of(items)) : null;
        return fault is null;
    }

    private List<HclItem> ReadItems()
    {
        var items = new List<HclItem>();
        if (++_depth > MaxDepth) Fail("nested too deep");
        while (_fault is null && ReadItem() is { } item)
        {
            items.Add(item);
            if (Take().Kind != HclTokenKind.Comma) break;
        }

        _depth--;
        return items;
    }

    /// <summary>Null at the end of the text or of the object, and on a fault.</summary>
    private HclItem? ReadItem()
    {
        var keys = new List<HclToken>();
        while (Take().Kind == HclTokenKind.String) keys.Add(_token);
        if (_token.Kind == HclTokenKind.Eof || (_token.Kind == HclTokenKind.RBrace && keys.Count == 0)) return End();
        if (_token.Kind == HclTokenKind.Illegal) return Fail("illegal");
        if (_token.Kind != HclTokenKind.Colon || keys.Count == 0) return Fail($"expected: STRING got: {_token.KindName}");
        return ReadValue() is { } value ? new HclItem(keys, value) : null;
    }

    private HclNode? ReadValue()
    {
        switch (Take().Kind)
        {
            case HclTokenKind.Number or HclTokenKind.Float or HclTokenKind.Bool or HclTokenKind.Null or HclTokenKind.String:
                return new HclLiteral(_token);
            case HclTokenKind.LBrace:
                return ReadObject();
            case HclTokenKind.LBrack:
                return ReadList();
            case HclTokenKind.Eof:
                return End();
            default:
                return Fail($"Expected object value, got unknown token: {_token}");
        }
    }

    private HclObject? ReadObject()
    {
        _isOver = false;
        var items = ReadItems();
        return _fault is null ? new HclObject(default, items) : null;
    }

    private HclNode? ReadList()
    {
        if (++_depth > MaxDepth) return Fail("nested too deep");
        var items = new List<HclNode>();
        while (Take().Kind != HclTokenKind.RBrack)
        {
            if (_token.Kind == HclTokenKind.Comma) continue;
            if (ReadElement() is not { } element) return null;
            items.Add(element);
        }

        _depth--;
        return new HclList(default, items);
    }

    private HclNode? ReadElement() => _token.Kind switch
    {
        HclTokenKind.Number or HclTokenKind.Float or HclTokenKind.String or HclTokenKind.Bool or HclTokenKind.Null => new HclLiteral(_token),
        HclTokenKind.LBrace => ReadObject(),
        _ => Fail($"unexpected token while parsing list: {_token.KindName}"),
    };

    private HclToken Take() => _isOver ? _token : _token = _scanner.Scan();

    private HclItem? End()
    {
        _isOver = _token.Kind == HclTokenKind.Eof;
        return null;
    }

    private HclItem? Fail(string what)
    {
        _fault ??= what;
        return null;
    }
}
