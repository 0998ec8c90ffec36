using System.Text.Json;
using NomadNodes.Model;
using NomadNodes.Model.Json;

namespace NomadNodes.Services.Seeding;

/// <summary>The seeds that come with the server.</summary>
internal static class Seeds
{
    public const string Demo = "demo";
    public const string Empty = "empty";

    /// <summary>Null when there is no such seed.</summary>
    public static SeedDocument? FindOrNull(string name) => name switch
    {
        Demo => ReadDemo(),
        Empty => new SeedDocument(),
        _ => null,
    };

    private static SeedDocument ReadDemo()
    {
        using var stream = typeof(Seeds).Assembly.GetManifestResourceStream("NomadNodes.Seeds.demo.json")
            ?? throw new InvalidOperationException("The demo seed is not in the assembly.");
        return JsonSerializer.Deserialize(stream, ModelJson.Default.SeedDocument)
            ?? throw new InvalidOperationException("The demo seed is empty.");
    }
}
