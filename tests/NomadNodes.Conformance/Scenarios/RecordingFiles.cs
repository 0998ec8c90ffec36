namespace NomadNodes.Conformance.Scenarios;

/// <summary>Where the recordings lie: in the repository itself, so that a stale copy in an output folder is never tested.</summary>
internal static class RecordingFiles
{
    private const string Solution = "NomadNodes.sln";

    private static readonly Lazy<IReadOnlyList<Recording>> Recordings = new(() => [.. Files(Folder).Select(Recording.Read)]);

    public static IReadOnlyList<Recording> All => Recordings.Value;

    public static string RepositoryRoot { get; } = FindRoot();

    public static string Folder => Path.Combine(RepositoryRoot, "tests", "NomadNodes.Conformance", "recordings");

    public static IReadOnlyList<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
                return folder.FullName;
        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds {Solution}: run the tests from a checkout.");
    }
}
