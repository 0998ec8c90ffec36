using System.Text.RegularExpressions;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Architecture;

/// <summary>One source file of the server, and the rooms it mentions.</summary>
internal sealed partial record SourceFile(string Path, string Folder, string Text)
{
    public static IReadOnlyList<SourceFile> All { get; } = ReadAll();

    /// <summary>The folders whose namespaces this file names, in using lines or in full.</summary>
    public IEnumerable<string> UsedFolders => Mention().Matches(Text).Select(match => match.Groups[1].Value).Distinct();

    private static List<SourceFile> ReadAll()
    {
        var root = Repository.PathOf("src", "NomadNodes");
        return [.. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => System.IO.Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal))
            .Select(path => new SourceFile(path, path.Contains('/') ? path[..path.IndexOf('/')] : ".", File.ReadAllText(System.IO.Path.Combine(root, path))))];
    }

    [GeneratedRegex(@"\bNomadNodes\.([A-Z][A-Za-z]+)")]
    private static partial Regex Mention();
}
