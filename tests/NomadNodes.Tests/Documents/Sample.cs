using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Documents;

/// <summary>One request that the documentation prints, and what its answer must have.</summary>
internal sealed record Sample(int Status, string Method, string Target, string? Body, IReadOnlyList<SampleMember> Members)
{
    internal static IReadOnlyList<Sample> All { get; } = [.. Read(File.ReadAllText(Repository.PathOf("tests", "NomadNodes.Tests", "Documents", "samples.txt")))];

    /// <summary>Without the query, and with <c>:id</c> where the ID is.</summary>
    internal string Path
    {
        get
        {
            var parts = Target.Split('?')[0].Split('/');
            for (var i = 1; i < parts.Length; i++)
            {
                if (parts[i - 1] is "node" or "pool" && parts[i] is not ("pool" or "pools")) parts[i] = ":id";
            }

            return string.Join('/', parts);
        }
    }

    private static IEnumerable<Sample> Read(string text)
    {
        foreach (var block in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#')).ToList();
            var members = lines.Where(line => !line.StartsWith('>')).Select(SampleMember.Parse).ToList();
            foreach (var request in lines.Where(line => line.StartsWith('>')).Select(line => line.Split(' ', 5)))
            {
                yield return new Sample(int.Parse(request[1], null), request[2], request[3], request.ElementAtOrDefault(4), members);
            }
        }
    }
}
