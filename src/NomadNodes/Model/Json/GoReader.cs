using System.Buffers;

namespace NomadNodes.Model.Json;

/// <summary>A cursor over one JSON value that has passed <see cref="GoSyntax"/>: it doesn't check anything again.</summary>
internal ref struct GoReader
{
    private static readonly SearchValues<byte> EndsLiteral = SearchValues.Create(" \t\r\n,]}"u8);

    private readonly ReadOnlySpan<byte> _value;
    private int _at;

    public GoReader(ReadOnlySpan<byte> value, GoErrorContext errors)
    {
        _value = value;
        Errors = errors;
    }

    public GoErrorContext Errors { get; }

    /// <summary>The first byte of the next value or punctuation mark.</summary>
    public byte Peek()
    {
        while (_value[_at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            _at++;
        return _value[_at];
    }

    public bool AtNumber() => Peek() is (byte)'-' or (>= (byte)'0' and <= (byte)'9');

    public bool TryTakeNull()
    {
        if (Peek() != 'n')
            return false;
        Literal();
        return true;
    }

    /// <summary>Steps into the object or array at hand.</summary>
    public void Open() => _at++;

    /// <summary>Whether a member or element follows in the object or array at hand; steps out of it if not.</summary>
    public bool Next()
    {
        if (Errors.Aborted)
            return false;
        if (Peek() == ',')
            _at++;
        if (Peek() is not ((byte)'}' or (byte)']'))
            return true;
        _at++;
        return false;
    }

    /// <summary>The member's name as written, without quotes, escapes not resolved; the value is next.</summary>
    public ReadOnlySpan<byte> Key()
    {
        var key = Text();
        Peek();
        _at++;
        return key;
    }

    /// <summary>The string at hand as written, without quotes, escapes not resolved (<see cref="GoUnquote"/> does that).</summary>
    public ReadOnlySpan<byte> Text()
    {
        Peek();
        var start = ++_at;
        while (_value[_at] != '"')
        {
            var step = _value[_at..].IndexOfAny((byte)'"', (byte)'\\');
            _at += _value[_at + step] == '\\' ? step + 2 : step;
        }

        return _value[start.._at++];
    }

    /// <summary>The number, true, false or null at hand as written.</summary>
    public ReadOnlySpan<byte> Literal()
    {
        Peek();
        var length = _value[_at..].IndexOfAny(EndsLiteral);
        var literal = length < 0 ? _value[_at..] : _value.Slice(_at, length);
        _at += literal.Length;
        return literal;
    }

    /// <summary>Steps over the value at hand, however deep, and gives it as written.</summary>
    public ReadOnlySpan<byte> Skip()
    {
        Peek();
        var start = _at;
        var depth = 0;
        do
        {
            depth += SkipToken();
        }
        while (depth > 0);

        return _value[start.._at];
    }

    /// <summary>Skips a value of the wrong kind and remembers the error, unless it is null, which Go ignores.</summary>
    /// <returns>False: there is nothing to store.</returns>
    public bool Mismatch(string type)
    {
        var first = Peek();
        if (first != 'n')
            Errors.Mismatch(Kind(first), default, type);
        Skip();
        return false;
    }

    /// <summary>Remembers that the number read last has no place in <paramref name="type"/>.</summary>
    /// <returns>False: there is nothing to store.</returns>
    public readonly bool DoesNotFit(ReadOnlySpan<byte> number, string type)
    {
        Errors.Mismatch("number", number, type);
        return false;
    }

    private static string Kind(byte first) => first switch
    {
        (byte)'{' => "object",
        (byte)'[' => "array",
        (byte)'"' => "string",
        (byte)'t' or (byte)'f' => "bool",
        _ => "number",
    };

    private int SkipToken()
    {
        switch (Peek())
        {
            case (byte)'"':
                Text();
                return 0;
            case (byte)'{' or (byte)'[':
                _at++;
                return 1;
            case (byte)'}' or (byte)']':
                _at++;
                return -1;
            case (byte)',' or (byte)':':
                _at++;
                return 0;
            default:
                Literal();
                return 0;
        }
    }
}
