using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Documents;

/// <summary>The table of docs/compatibility.md.</summary>
internal static class CompatibilityTable
{
    private const string Heading = "| Method | Path | What | Status |";

    internal static IReadOnlyList<CompatibilityRow> Rows { get; } = [..
        File.ReadLines(Repository.PathOf("docs", "compatibility.md"))
            .SkipWhile(line => line != Heading)
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => new CompatibilityRow(cells[1].Split(", "), cells[2], cells[3], cells[4]))];
}
