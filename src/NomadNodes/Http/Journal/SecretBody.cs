using System.Buffers;
using System.Text;
using System.Text.Json;

namespace NomadNodes.Http.Journal;

/// <summary>Takes secrets out of a JSON body: the values of members that have a secret's name, but numbers and switches.</summary>
internal static class SecretBody
{
    private const int UsualName = 128;

    private static readonly byte[] Redacted = Encoding.ASCII.GetBytes($"\"{SecretNames.Redacted}\"");

    /// <param name="body">Not changed by anybody from now on.</param>
    /// <param name="isCut">Whether it goes on.</param>
    /// <returns>The body itself when there is nothing to hide.</returns>
    public static ReadOnlyMemory<byte> Redact(ReadOnlyMemory<byte> body, bool isCut)
    {
        try
        {
            return Rewrite(body, isCut);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Nobody can say where a secret ends in what is no JSON.
            return SecretNames.Mentioned(Encoding.Latin1.GetString(body.Span)) ? Redacted : body;
        }
    }

    private static ReadOnlyMemory<byte> Rewrite(ReadOnlyMemory<byte> body, bool isCut)
    {
        var reader = new Utf8JsonReader(body.Span, !isCut, new JsonReaderState(JournalBody.Json));
        ArrayBufferWriter<byte>? clean = null;
        var copied = 0;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || !IsSecret(reader)) continue;
            var behindName = (int)reader.BytesConsumed;
            if (reader.Read() && !HidesIn(reader)) continue;
            var start = reader.TokenType == JsonTokenType.PropertyName ? behindName : (int)reader.TokenStartIndex;
            var end = reader.TokenType != JsonTokenType.PropertyName && reader.TrySkip() ? (int)reader.BytesConsumed : body.Length;
            clean ??= new ArrayBufferWriter<byte>(body.Length);
            clean.Write(body.Span[copied..start]);
            clean.Write(Redacted);
            if ((copied = end) == body.Length) break;
        }

        clean?.Write(body.Span[copied..]);
        return clean?.WrittenMemory ?? body;
    }

    // An empty text is no secret, and that it is empty can be what matters.
    private static bool HidesIn(in Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray || (reader.TokenType == JsonTokenType.String && !reader.ValueSpan.IsEmpty);

    private static bool IsSecret(in Utf8JsonReader name)
    {
        if (name.ValueSpan.Length > UsualName) return SecretNames.Name(name.GetString());
        Span<char> text = stackalloc char[UsualName];
        return SecretNames.Name(text[..name.CopyString(text)]);
    }
}
