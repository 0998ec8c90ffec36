using System.Globalization;

namespace NomadNodes.Model.Json;

/// <summary>Go's []byte: base64 text, or a list of numbers 0 to 255; null clears it.</summary>
internal sealed class BytesKind() : GoKind<byte[]?>("[]uint8")
{
    private static readonly ListKind<ulong> Numbers = new(new UintKind("uint8", byte.MaxValue));

    public override byte[]? Zero => null;

    public override bool TryRead(ref GoReader reader, ref byte[]? value) => reader.Peek() switch
    {
        (byte)'"' => TryReadText(ref reader, ref value),
        (byte)'[' => TryReadNumbers(ref reader, ref value),
        _ when reader.TryTakeNull() => Clear(ref value),
        _ => reader.Mismatch(Type),
    };

    private static bool TryReadText(ref GoReader reader, ref byte[]? value)
    {
        if (Base64Decoder.TryDecode(GoUnquote.ToUtf8(reader.Text()), out var bytes, out var wrongAt))
        {
            value = bytes;
            return true;
        }

        reader.Errors.Save("illegal base64 data at input byte " + wrongAt.ToString(CultureInfo.InvariantCulture));
        return false;
    }

    private static bool TryReadNumbers(ref GoReader reader, ref byte[]? value)
    {
        var numbers = value?.Select(b => (ulong)b).ToList();
        Numbers.TryRead(ref reader, ref numbers);
        value = numbers?.ConvertAll(n => (byte)n).ToArray();
        return true;
    }

    private static bool Clear(ref byte[]? value)
    {
        value = null;
        return true;
    }
}
