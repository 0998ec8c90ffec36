using NomadNodes.Model;

namespace NomadNodes.Services.Seeding;

/// <summary>The seeds that come with the server.</summary>
internal static class Seeds
{
    public const string Demo = "demo";
    public const string Empty = "empty";

    /// <summary>Null when there is no such seed.</summary>
    public static StateDocument? FindOrNull(string name) => name switch
    {
        Demo => ReadDemo(),
        Empty => new StateDocument(),
        _ => null,
    };

    private static StateDocument ReadDemo()
    {
        using var stream = typeof(Seeds).Assembly.GetManifestResourceStream("NomadNodes.Seeds.demo.json")
            ?? throw new InvalidOperationException("The demo seed is not in the assembly.");
        return StateReader.ReadKnown(stream);
    }
}
