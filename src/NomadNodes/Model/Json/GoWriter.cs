using System.Buffers;
using System.Buffers.Text;

namespace NomadNodes.Model.Json;

/// <summary>
/// Writes the compact JSON of Nomad's codec. Commas are put by itself. Nothing reaches the output before <see cref="Flush"/>; a writer can then be used again.
/// Member names are taken as they are: ASCII without quotes or backslashes.
/// </summary>
internal sealed class GoWriter(IBufferWriter<byte> output)
{
    private const int LongestNumber = 32;

    private Memory<byte> _memory;
    private int _used;
    private bool _comma;

    internal void Flush()
    {
        output.Advance(_used);
        _memory = default;
        _used = 0;
        _comma = false;
    }

    internal void BeginObject() => Open((byte)'{');

    internal void EndObject() => Close((byte)'}');

    internal void BeginArray() => Open((byte)'[');

    internal void EndArray() => Close((byte)']');

    internal void Name(ReadOnlySpan<byte> name)
    {
        var span = Room(name.Length + 4);
        var at = Comma(span);
        span[at] = (byte)'"';
        name.CopyTo(span[(at + 1)..]);
        at += 1 + name.Length;
        span[at] = (byte)'"';
        span[at + 1] = (byte)':';
        _used += at + 2;
        _comma = false;
    }

    /// <summary>The name of a map entry, which can hold anything.</summary>
    internal void Name(string name)
    {
        Text(name);
        Room(1)[0] = (byte)':';
        _used++;
        _comma = false;
    }

    /// <summary>A value that is JSON already.</summary>
    internal void Raw(ReadOnlySpan<byte> json)
    {
        var span = Room(json.Length + 1);
        var at = Comma(span);
        json.CopyTo(span[at..]);
        Wrote(at + json.Length);
    }

    internal void Null() => Raw("null"u8);

    internal void Bool(bool value) => Raw(value ? "true"u8 : "false"u8);

    internal void Number(long value)
    {
        var span = Room(LongestNumber);
        var at = Comma(span);
        Utf8Formatter.TryFormat(value, span[at..], out var length);
        Wrote(at + length);
    }

    internal void Number(ulong value)
    {
        var span = Room(LongestNumber);
        var at = Comma(span);
        Utf8Formatter.TryFormat(value, span[at..], out var length);
        Wrote(at + length);
    }

    /// <summary>With a point or an exponent always (<c>1.0</c>, <c>1e+21</c>, <c>1e-07</c>), else the shortest digits that read back the same.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is infinite or no number: JSON cannot say it.</exception>
    internal void Float(double value)
    {
        var span = Room(LongestNumber);
        var at = Comma(span);
        Wrote(at + GoFloat.Format(value, span[at..]));
    }

    /// <summary>RFC 3339 with up to nine fractional digits; null for the zero time.</summary>
    internal void Time(Timestamp value)
    {
        if (value.IsZero)
        {
            Null();
            return;
        }
        var span = Room(TimestampText.MaxLength + 3);
        var at = Comma(span);
        span[at] = (byte)'"';
        at += 1 + TimestampText.Format(value, span[(at + 1)..]);
        span[at] = (byte)'"';
        Wrote(at + 1);
    }

    /// <summary>Padded base64; null for null, which is not the same as empty.</summary>
    internal void Bytes(byte[]? value)
    {
        if (value is null)
        {
            Null();
            return;
        }
        var span = Room(Base64.GetMaxEncodedToUtf8Length(value.Length) + 3);
        var at = Comma(span);
        span[at] = (byte)'"';
        Base64.EncodeToUtf8(value, span[(at + 1)..], out _, out var length);
        at += 1 + length;
        span[at] = (byte)'"';
        Wrote(at + 1);
    }

    /// <summary>A string; a null one is empty, as in Go. A lone surrogate, our stand-in for a byte that is no UTF-8, becomes <c>\ufffd</c>.</summary>
    internal void Text(ReadOnlySpan<char> value)
    {
        var span = Room(value.Length * GoString.MaxBytesPerChar + 3);
        var at = Comma(span);
        span[at] = (byte)'"';
        at += 1 + GoString.Escape(value, span[(at + 1)..]);
        span[at] = (byte)'"';
        Wrote(at + 1);
    }

    private void Open(byte bracket)
    {
        var span = Room(2);
        var at = Comma(span);
        span[at] = bracket;
        _used += at + 1;
        _comma = false;
    }

    private void Close(byte bracket)
    {
        Room(1)[0] = bracket;
        Wrote(1);
    }

    private int Comma(Span<byte> span)
    {
        span[0] = (byte)',';
        return _comma ? 1 : 0;
    }

    private void Wrote(int bytes)
    {
        _used += bytes;
        _comma = true;
    }

    private Span<byte> Room(int bytes)
    {
        if (_memory.Length - _used < bytes)
        {
            output.Advance(_used);
            _used = 0;
            _memory = output.GetMemory(Math.Max(bytes, 512));
        }
        return _memory.Span[_used..];
    }
}
