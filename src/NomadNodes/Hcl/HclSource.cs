namespace NomadNodes.Hcl;

/// <summary>
/// A text character by character, with the place that HCL gives each. HCL: a look beyond the end moves the column too, so that errors at the end
/// name a place behind it.
/// </summary>
internal sealed class HclSource(string text)
{
    /// <summary>What a read beyond the end gives.</summary>
    public const int Eof = -1;

    private int _at;
    private int _line = 1;
    private int _column;
    private int _lengthOfLastLine;
    private (int Line, int Column) _before;

    /// <summary>Of the character read last. HCL: that of a line end is the end of its line.</summary>
    public HclPosition Position => _column > 0 ? new(_line, _column) : _lengthOfLastLine > 0 ? new(_line - 1, _lengthOfLastLine) : new(1, 1);

    /// <summary>How much of the text has been read.</summary>
    public int Offset => _at;

    /// <summary>What a character takes of the text: two for a surrogate pair.</summary>
    private int Width => char.IsHighSurrogate(text[_at]) && _at + 1 < text.Length && char.IsLowSurrogate(text[_at + 1]) ? 2 : 1;

    public int Peek() => _at < text.Length ? Here() : Eof;

    public int Next()
    {
        if (_at >= text.Length)
        {
            _column++;
            return Eof;
        }

        _before = (_line, _column);
        var read = Here();
        _at += Width;
        _column++;
        if (read == '\n')
        {
            _line++;
            _lengthOfLastLine = _column;
            _column = 0;
        }

        return read;
    }

    /// <summary>Takes back the character read last, which must not have been the end.</summary>
    public void Unread()
    {
        _at -= _at >= 2 && char.IsLowSurrogate(text[_at - 1]) && char.IsHighSurrogate(text[_at - 2]) ? 2 : 1;
        (_line, _column) = _before;
    }

    /// <summary>What was read since an offset.</summary>
    public string Since(int offset) => text[offset.._at];

    private int Here() => Width == 2 ? char.ConvertToUtf32(text[_at], text[_at + 1]) : text[_at];
}
