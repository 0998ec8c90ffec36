using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace NomadNodes.Conformance.Http;

internal static class LooseUtf8
{
    /// <summary>UTF-8 as text; each byte that does not belong to it becomes <c>\xNN</c>, as in the recordings.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Escaped(bytes);

    private static string Escaped(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var length);
            if (status == OperationStatus.Done)
                text.Append(rune.ToString());
            else
                foreach (var one in bytes[..length])
                    text.Append(CultureInfo.InvariantCulture, $"\\x{one:x2}");
            bytes = bytes[length..];
        }

        return text.ToString();
    }
}
