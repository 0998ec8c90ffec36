namespace NomadNodes.Tests.Samples;

/// <summary>The commands of a workflow file, as far as ours goes: named steps with <c>run</c>, on its own line or as a block below it.</summary>
internal static class WorkflowSteps
{
    private const string Name = "- name: ";
    private const string Run = "run: ";

    /// <summary>By the steps' names, in their order.</summary>
    internal static IReadOnlyDictionary<string, string> Read(string file)
    {
        var steps = new OrderedDictionary<string, string>();
        var step = "";
        var lines = File.ReadAllLines(file);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.StartsWith(Name, StringComparison.Ordinal)) step = line[Name.Length..];
            if (!line.StartsWith(Run, StringComparison.Ordinal)) continue;
            var indent = lines[i].Length - lines[i].TrimStart().Length;
            steps.Add(step, line == Run + "|" ? string.Join('\n', Block(lines.Skip(i + 1), indent)) : line[Run.Length..]);
        }

        return steps;
    }

    private static IEnumerable<string> Block(IEnumerable<string> lines, int indent) =>
        lines.TakeWhile(line => line.Length > indent && line[..(indent + 1)].Trim().Length == 0).Select(line => line.Trim());
}
