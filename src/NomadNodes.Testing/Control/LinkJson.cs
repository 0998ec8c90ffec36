using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace NomadNodes.Testing.Control;

/// <summary>JSON as the server speaks it: Nomad's names, durations as Go's text, nothing for what is not set.</summary>
internal static class LinkJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNameCaseInsensitive = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new GoDurationConverter() },
    };

    /// <summary>A choice as the control API names it.</summary>
    public static string NameOf<T>(T? choice)
        where T : struct, Enum => choice!.Value.ToString().ToLowerInvariant();

    /// <summary>In RFC 3339's form.</summary>
    public static string TextOf(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);

    public static JsonNode NodeOf<T>(T value) => JsonSerializer.SerializeToNode(value, Options)!;
}
