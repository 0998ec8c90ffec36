using System.Text.Json;
using System.Text.Json.Serialization;

namespace NomadNodes.Testing.Records;

/// <summary>An object as the server shows it: the members that tests ask for most, under Nomad's names, and all others as they came.</summary>
public abstract record NomadRecord
{
    /// <summary>The members that have no property here, by name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement> Other { get; init; } = new Dictionary<string, JsonElement>();
}
