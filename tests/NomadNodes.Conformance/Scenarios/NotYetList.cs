namespace NomadNodes.Conformance.Scenarios;

/// <summary>The recordings that are known to fail, each with its reason: lines <c>name  # reason</c>, between comments and empty lines.</summary>
internal sealed class NotYetList
{
    private readonly Dictionary<string, string> _reasons = new(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">A line has no reason, or names a recording a second time.</exception>
    public NotYetList(IEnumerable<string> lines)
    {
        foreach (var line in lines.Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
            Add(line, line.Split('#', 2, StringSplitOptions.TrimEntries));
    }

    public static NotYetList Current { get; } = new(File.ReadLines(RecordingFiles.NotYet));

    public IReadOnlyCollection<string> Names => _reasons.Keys;

    public bool Contains(string name) => _reasons.ContainsKey(name);

    private void Add(string line, string[] parts)
    {
        if (parts.Length < 2 || parts[1].Length == 0)
            throw new InvalidDataException($"not-yet.txt: \"{line}\" gives no reason; write: name  # reason");
        if (!_reasons.TryAdd(parts[0], parts[1]))
            throw new InvalidDataException($"not-yet.txt: {parts[0]} is there twice");
    }
}
