using System.Buffers;

namespace NomadNodes.Model.Json;

/// <summary>Turns compact JSON into the form of <c>?pretty</c>: four spaces a level, <c>": "</c>, empty containers on one line, one newline at the end.</summary>
internal sealed class GoIndent
{
    private const int Indent = 4;

    private static readonly SearchValues<byte> Structure = SearchValues.Create("{}[],:\""u8);

    private readonly IBufferWriter<byte> _output;
    private int _depth;
    private bool _inString;
    private bool _escaped;
    private bool _opened;

    private GoIndent(IBufferWriter<byte> output) => _output = output;

    internal static void Write(ReadOnlySpan<byte> json, IBufferWriter<byte> output)
    {
        var indent = new GoIndent(output);
        indent.Feed(json);
        output.Write("\n"u8);
    }

    internal static void Write(in ReadOnlySequence<byte> json, IBufferWriter<byte> output)
    {
        var indent = new GoIndent(output);
        foreach (var part in json)
            indent.Feed(part.Span);
        output.Write("\n"u8);
    }

    private void Feed(ReadOnlySpan<byte> json)
    {
        while (!json.IsEmpty)
            json = json[(_inString ? InString(json) : Outside(json))..];
    }

    private int InString(ReadOnlySpan<byte> json)
    {
        var end = _escaped ? 0 : json.IndexOfAny((byte)'"', (byte)'\\');
        if (end < 0)
        {
            _output.Write(json);
            return json.Length;
        }
        // The character after a backslash is no end of a string, whatever it is; it may stand in the next part.
        _inString = _escaped || json[end] != (byte)'"';
        _escaped = !_escaped && _inString;
        _output.Write(json[..(end + 1)]);
        return end + 1;
    }

    private int Outside(ReadOnlySpan<byte> json)
    {
        var at = json.IndexOfAny(Structure);
        var scalar = at < 0 ? json : json[..at];
        if (!scalar.IsEmpty)
        {
            BreakAfterOpening();
            _output.Write(scalar);
            return scalar.Length;
        }
        Token(json[0]);
        return 1;
    }

    private void Token(byte token)
    {
        switch (token)
        {
            case (byte)'}' or (byte)']':
                Close(token);
                return;
            case (byte)',':
                Put(token);
                NewLine();
                return;
            case (byte)':':
                _output.Write(": "u8);
                return;
        }
        BreakAfterOpening();
        Put(token);
        _inString = token == (byte)'"';
        if (_inString)
            return;
        _opened = true;
        _depth++;
    }

    private void Close(byte bracket)
    {
        _depth--;
        if (!_opened)
            NewLine();
        _opened = false;
        Put(bracket);
    }

    private void BreakAfterOpening()
    {
        if (_opened)
            NewLine();
        _opened = false;
    }

    private void NewLine()
    {
        var length = 1 + _depth * Indent;
        var span = _output.GetSpan(length)[..length];
        span.Fill((byte)' ');
        span[0] = (byte)'\n';
        _output.Advance(length);
    }

    private void Put(byte value)
    {
        _output.GetSpan(1)[0] = value;
        _output.Advance(1);
    }
}
