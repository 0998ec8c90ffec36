namespace NomadNodes.State;

/// <summary>A name as a table key. Ordered by its UTF-8 bytes, as the real server's radix trees are.</summary>
internal readonly record struct TextKey(string Text) : IComparable<TextKey>
{
    public int CompareTo(TextKey other)
    {
        var common = Text.AsSpan().CommonPrefixLength(other.Text);
        if (common == Text.Length || common == other.Text.Length) return Text.Length.CompareTo(other.Text.Length);
        return Utf8Rank(Text[common]).CompareTo(Utf8Rank(other.Text[common]));
    }

    public override string ToString() => Text;

    // UTF-16 puts surrogates below U+E000; in UTF-8 the code points they stand for come last.
    private static int Utf8Rank(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
}
