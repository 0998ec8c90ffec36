namespace NomadNodes.Model.Json;

/// <summary>
/// Go's base64.StdEncoding for reading: padding is required, CR and LF are skipped, unused trailing bits are not checked.
/// </summary>
internal static class Base64Decoder
{
    private const byte Padding = (byte)'=';

    /// <param name="text">Unquoted UTF-8.</param>
    /// <param name="bytes">What was decoded, if all was well.</param>
    /// <param name="wrongAt">Where Go sees the fault: the wrong byte, or the start of the last group if the text ends within it; -1 if
    /// all is well.</param>
    public static bool TryDecode(ReadOnlySpan<byte> text, out byte[] bytes, out int wrongAt)
    {
        var to = new byte[text.Length / 4 * 3];
        var (at, length) = (0, 0);
        wrongAt = -1;
        while (wrongAt < 0 && at < text.Length)
            length += Group(text, ref at, to.AsSpan(length), out wrongAt);
        bytes = to[..length];
        return wrongAt < 0;
    }

    private static int Group(ReadOnlySpan<byte> text, ref int at, Span<byte> to, out int wrongAt)
    {
        var bits = 0;
        wrongAt = -1;
        for (var count = 0; count < 4;)
        {
            if (at == text.Length)
            {
                // Blank lines at the end are no group.
                wrongAt = count == 0 ? -1 : at - count;
                return 0;
            }

            var c = text[at++];
            if (IsLineEnd(c))
                continue;
            if (c == Padding)
                return End(text, ref at, bits, count, to, out wrongAt);
            var digit = Digit(c);
            if (digit < 0)
            {
                wrongAt = at - 1;
                return 0;
            }

            bits |= digit << (18 - (6 * count++));
        }

        return Store(bits, 3, to);
    }

    /// <summary>After the first padding character: a second one where only two digits came before, then nothing but line ends.</summary>
    private static int End(ReadOnlySpan<byte> text, ref int at, int bits, int count, Span<byte> to, out int wrongAt)
    {
        wrongAt = at - 1;
        if (count < 2)
            return 0;
        if (count == 2)
        {
            SkipLineEnds(text, ref at);
            wrongAt = at == text.Length ? at : at - 1;
            if (at == text.Length || text[at++] != Padding)
                return 0;
        }

        SkipLineEnds(text, ref at);
        wrongAt = at == text.Length ? -1 : at;
        return wrongAt < 0 ? Store(bits, count - 1, to) : 0;
    }

    private static int Store(int bits, int length, Span<byte> to)
    {
        for (var i = 0; i < length; i++)
            to[i] = (byte)(bits >> (16 - (8 * i)));
        return length;
    }

    private static void SkipLineEnds(ReadOnlySpan<byte> text, ref int at)
    {
        while (at < text.Length && IsLineEnd(text[at]))
            at++;
    }

    private static bool IsLineEnd(byte c) => c is (byte)'\r' or (byte)'\n';

    private static int Digit(byte c) => c switch
    {
        >= (byte)'A' and <= (byte)'Z' => c - 'A',
        >= (byte)'a' and <= (byte)'z' => c - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => c - '0' + 52,
        (byte)'+' => 62,
        (byte)'/' => 63,
        _ => -1,
    };
}
