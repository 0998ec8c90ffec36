namespace NomadNodes.Settings;

/// <summary>What the setting Seed, and a reset, may name: what comes with the server, the files of a folder, one file.</summary>
internal static class SeedFiles
{
    public const string Demo = "demo";
    public const string Empty = "empty";

    private const string Extension = ".json";

    /// <summary>Names that a reset may choose, those that come with the server first.</summary>
    public static IReadOnlyList<string> NamesFor(ServerSettings settings) => [Demo, Empty, .. InFolder(settings.Seeds.Directory).Keys.Order(StringComparer.Ordinal)];

    public static bool IsBuiltIn(string name) => name is Demo or Empty;

    /// <summary>Null where there is no file for a name. The path of a file counts only as the setting itself: nobody reads other files by a reset.</summary>
    public static string? PathOrNull(ServerSettings settings, string name) =>
        InFolder(settings.Seeds.Directory).GetValueOrDefault(name) ?? (name == settings.Seed && File.Exists(name) ? name : null);

    // Looked up among those that are there, so that no name leads out of the folder. Looked at anew each time: files may come and go.
    private static Dictionary<string, string> InFolder(string folder) => folder.Length == 0 || !Directory.Exists(folder)
        ? []
        : Directory.EnumerateFiles(folder, "*" + Extension)
            .Select(path => (Name: Path.GetFileNameWithoutExtension(path), Path: path))
            .Where(file => !IsBuiltIn(file.Name))
            .ToDictionary(file => file.Name, file => file.Path, StringComparer.Ordinal);
}
