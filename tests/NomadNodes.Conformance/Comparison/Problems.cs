namespace NomadNodes.Conformance.Comparison;

/// <summary>The differences found so far in one scenario, as lines for people.</summary>
internal sealed class Problems
{
    private const int Longest = 300;

    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines => _lines;

    public static string Clip(string text) => text.Length <= Longest ? text : text[..Longest] + "…";

    public void Add(string where, object recorded, object seen) =>
        _lines.Add($"{where}: recorded {Clip($"{recorded}")}, got {Clip($"{seen}")}");

    public void Stopped(Exception error) => _lines.Add($"stopped: {error.GetType().Name}: {error.Message}");
}
