using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Architecture;

/// <summary>The table of folders in docs/architecture.md.</summary>
internal static class FolderTable
{
    private const string Heading = "| folder | holds | may use |";

    /// <summary>Each folder with the folders that it may use; "." is the top.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Read() =>
        File.ReadLines(Repository.PathOf("docs", "architecture.md"))
            .SkipWhile(line => line != Heading)
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(cells => cells[1].Trim('`'), cells => (IReadOnlySet<string>)Split(cells[3]).ToHashSet());

    private static string[] Split(string cell) => cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
