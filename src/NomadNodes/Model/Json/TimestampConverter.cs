using System.Text.Json;
using System.Text.Json.Serialization;

namespace NomadNodes.Model.Json;

/// <summary>RFC 3339 strings; null, and nothing else, is the zero time.</summary>
internal sealed class TimestampConverter : JsonConverter<Timestamp>
{
    private const int LongestText = 64;

    public override bool HandleNull => true;

    public override Timestamp Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return default;
        // Without a message of its own, the serializer names the path and the type.
        if (reader.TokenType != JsonTokenType.String || reader.ValueSpan.Length > LongestText)
            throw new JsonException();
        Span<char> text = stackalloc char[LongestText];
        text = text[..reader.CopyString(text)];
        return Timestamp.TryParse(text, out var time) ? time : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, Timestamp value, JsonSerializerOptions options)
    {
        if (value.IsZero)
        {
            writer.WriteNullValue();
            return;
        }
        Span<byte> text = stackalloc byte[TimestampText.MaxLength];
        writer.WriteStringValue(text[..TimestampText.Format(value, text)]);
    }
}
