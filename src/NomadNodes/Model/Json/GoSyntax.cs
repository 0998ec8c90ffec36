using System.Buffers;

namespace NomadNodes.Model.Json;

/// <summary>
/// The syntax pass: finds the end of the first JSON value, or the error that Go's scanner reports. Allocates for an error only; no
/// recursion.
/// </summary>
internal ref struct GoSyntax
{
    /// <summary>Go: nested objects and arrays beyond this many are a syntax error.</summary>
    public const int MaxDepth = 10_000;

    private const string BeginningOfValue = "looking for beginning of value";
    private static readonly SearchValues<byte> EndsPlainText = SearchValues.Create(
        [(byte)'"', (byte)'\\', .. Enumerable.Range(0, 0x20).Select(c => (byte)c)]);

    private readonly ReadOnlySpan<byte> _body;
    private readonly Span<ulong> _objects;
    private int _at;
    private int _depth;
    private string? _error;

    private GoSyntax(ReadOnlySpan<byte> body, Span<ulong> objects)
    {
        _body = body;
        _objects = objects;
    }

    private enum State
    {
        Value,
        ValueOrEnd,
        Key,
        KeyOrEnd,
        Colon,
        AfterValue,
    }

    private bool InObject
    {
        readonly get => (_objects[(_depth - 1) >> 6] >> ((_depth - 1) & 63) & 1) != 0;
        set
        {
            var bit = 1UL << ((_depth - 1) & 63);
            ref var word = ref _objects[(_depth - 1) >> 6];
            word = value ? word | bit : word & ~bit;
        }
    }

    /// <param name="body">UTF-8; invalid sequences inside strings are no syntax error.</param>
    /// <param name="value">The first value, without white space around it.</param>
    /// <returns>Null, or the error text.</returns>
    public static string? Check(ReadOnlySpan<byte> body, out ReadOnlySpan<byte> value)
    {
        Span<ulong> objects = stackalloc ulong[(MaxDepth >> 6) + 1];
        var scan = new GoSyntax(body, objects);
        value = default;
        if (scan.AtEnd())
            return "EOF";

        var start = scan._at;
        if (!scan.Run())
            return scan._error ?? "unexpected EOF";
        value = body[start..scan._at];
        return null;
    }

    private bool Run()
    {
        var state = State.Value;
        while (_depth > 0 || state != State.AfterValue)
        {
            if (AtEnd() || !Step(ref state))
                return false;
        }

        return true;
    }

    private bool Step(ref State state) => state switch
    {
        State.AfterValue => AfterValue(ref state),
        State.Colon => Colon(ref state),
        State.KeyOrEnd when _body[_at] == '}' => Close(ref state),
        State.Key or State.KeyOrEnd => Key(ref state),
        State.ValueOrEnd when _body[_at] == ']' => Close(ref state),
        _ => Value(ref state),
    };

    private bool Value(ref State state)
    {
        var c = _body[_at];
        if (c is (byte)'{' or (byte)'[')
            return Open(c, ref state);

        state = State.AfterValue;
        return c switch
        {
            (byte)'"' => Text(),
            (byte)'t' => Word("true"u8),
            (byte)'f' => Word("false"u8),
            (byte)'n' => Word("null"u8),
            (byte)'-' or (>= (byte)'0' and <= (byte)'9') => Number(),
            _ => Wrong(BeginningOfValue),
        };
    }

    private bool Open(byte bracket, ref State state)
    {
        if (_depth == MaxDepth)
            return Wrong("exceeded max depth");
        _at++;
        _depth++;
        InObject = bracket == '{';
        state = InObject ? State.KeyOrEnd : State.ValueOrEnd;
        return true;
    }

    private bool Close(ref State state)
    {
        _at++;
        _depth--;
        state = State.AfterValue;
        return true;
    }

    private bool AfterValue(ref State state)
    {
        var c = _body[_at];
        if (c == (InObject ? '}' : ']'))
            return Close(ref state);
        if (c != ',')
            return Wrong(InObject ? "after object key:value pair" : "after array element");
        _at++;
        state = InObject ? State.Key : State.Value;
        return true;
    }

    private bool Key(ref State state)
    {
        state = State.Colon;
        return _body[_at] == '"' ? Text() : Wrong("looking for beginning of object key string");
    }

    private bool Colon(ref State state)
    {
        state = State.Value;
        return _body[_at] == ':' ? Take() : Wrong("after object key");
    }

    private bool Text()
    {
        _at++;
        while (true)
        {
            var plain = _body[_at..].IndexOfAny(EndsPlainText);
            if (plain < 0)
                return false;
            _at += plain;
            if (_body[_at] == '"')
                return Take();
            if (_body[_at] != '\\')
                return Wrong("in string literal");
            if (!Escape())
                return false;
        }
    }

    private bool Escape()
    {
        if (++_at == _body.Length)
            return false;
        if (_body[_at] == 'u')
            return Take() && HexDigit() && HexDigit() && HexDigit() && HexDigit();
        return "bfnrt\\/\""u8.Contains(_body[_at]) ? Take() : Wrong("in string escape code");
    }

    private bool HexDigit()
    {
        if (_at == _body.Length)
            return false;
        return char.IsAsciiHexDigit((char)_body[_at]) ? Take() : Wrong("in \\u hexadecimal character escape");
    }

    private bool Word(ReadOnlySpan<byte> word)
    {
        foreach (var expected in word)
        {
            if (_at == _body.Length)
                return false;
            if (_body[_at] != expected)
                return Wrong(GoSyntaxError.InWord(word, expected));
            _at++;
        }

        return true;
    }

    private bool Number()
    {
        if (_body[_at] == '-')
            _at++;
        if (!(At('0') ? Take() : Digits("in numeric literal")))
            return false;
        if (At('.') && !(Take() && Digits("after decimal point in numeric literal")))
            return false;
        if (!At('e') && !At('E'))
            return true;
        _at++;
        if (At('+') || At('-'))
            _at++;
        return Digits("in exponent of numeric literal");
    }

    private bool Digits(string where)
    {
        var start = _at;
        while (_at < _body.Length && char.IsAsciiDigit((char)_body[_at]))
            _at++;
        return _at > start || (_at < _body.Length && Wrong(where));
    }

    private readonly bool At(char c) => _at < _body.Length && _body[_at] == c;

    private bool Take()
    {
        _at++;
        return true;
    }

    private bool AtEnd()
    {
        while (_at < _body.Length && _body[_at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            _at++;
        return _at == _body.Length;
    }

    private bool Wrong(string where)
    {
        _error = GoSyntaxError.Text(_body[_at], where);
        return false;
    }
}
