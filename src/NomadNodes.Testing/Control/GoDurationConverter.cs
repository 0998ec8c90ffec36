using System.Text.Json;
using System.Text.Json.Serialization;

namespace NomadNodes.Testing.Control;

/// <summary>Durations as Go writes them, <c>1m30s</c>, <c>1.2ms</c>.</summary>
internal sealed class GoDurationConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        return GoDurationText.TryParse(text, out var duration) ? duration : throw new JsonException($"'{text}' is no duration.");
    }

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) => writer.WriteStringValue(GoDurationText.Of(value));
}
