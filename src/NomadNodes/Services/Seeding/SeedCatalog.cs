using NomadNodes.Model;
using NomadNodes.Settings;

namespace NomadNodes.Services.Seeding;

/// <summary>The seeds that a server knows by name, for all of its clusters.</summary>
/// <param name="settings">Where there may be others than those that come with it.</param>
internal sealed class SeedCatalog(ServerSettings settings)
{
    // Read when somebody first wants it; it never changes, and clusters share what they do not change either.
    private readonly Lazy<StateDocument> _demo = new(ReadDemo);

    /// <summary>Reads a seed as it is now.</summary>
    /// <param name="name">Null: that of the settings.</param>
    /// <param name="faults">Gets what is wrong.</param>
    /// <returns>Null when there are faults.</returns>
    public StateDocument? Read(string? name, List<string> faults)
    {
        var wanted = name ?? settings.Seed;
        if (wanted == SeedFiles.Demo) return _demo.Value;
        if (wanted == SeedFiles.Empty) return new StateDocument();
        if (SeedFiles.PathOrNull(settings, wanted) is { } path) return ReadFile(path, faults);
        faults.Add($"Seed: '{wanted}' is not one of {string.Join(", ", SeedFiles.NamesFor(settings))}.");
        return null;
    }

    private static StateDocument? ReadFile(string path, List<string> faults)
    {
        var own = new List<string>();
        var document = TryReadBytes(path, own) is { } json ? StateReader.Read(json, own) : null;
        faults.AddRange(own.Select(fault => $"Seed {path}: {fault}"));
        return document;
    }

    private static byte[]? TryReadBytes(string path, List<string> faults)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            faults.Add(error.Message);
            return null;
        }
    }

    private static StateDocument ReadDemo()
    {
        using var stream = typeof(SeedCatalog).Assembly.GetManifestResourceStream("NomadNodes.Seeds.demo.json")
            ?? throw new InvalidOperationException("The demo seed is not in the assembly.");
        return StateReader.ReadKnown(stream);
    }
}
