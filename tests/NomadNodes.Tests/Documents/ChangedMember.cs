using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Documents;

/// <summary>A row of docs/compatibility.md: a member that older versions show and a current server does not, or not always.</summary>
internal sealed record ChangedMember(string Path, string Member)
{
    private const string Heading = "| Path | Member | A current server |";

    internal static IReadOnlyList<ChangedMember> All { get; } = [..
        File.ReadLines(Repository.PathOf("docs", "compatibility.md"))
            .SkipWhile(line => line != Heading)
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .SelectMany(cells => cells[2].Split(", ").Select(member => new ChangedMember(cells[1], member.Trim('`'))))];

    internal bool Covers(string path, string member) =>
        path == Path && (member == Member || member.StartsWith(Member + "/", StringComparison.Ordinal));
}
