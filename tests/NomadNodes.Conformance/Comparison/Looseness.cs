namespace NomadNodes.Conformance.Comparison;

/// <summary>How a step weakens the comparison of its own answer.</summary>
internal sealed class Looseness(IReadOnlyCollection<string> modes)
{
    public static Looseness None { get; } = new([]);

    public bool IsNone => modes.Count == 0;

    public bool Body { get; } = modes.Contains("body");

    public bool Headers { get; } = modes.Contains("headers");

    public bool Shape { get; } = modes.Contains("shape");

    public bool Order { get; } = modes.Contains("order");

    public bool Index { get; } = modes.Contains("index");

    /// <summary>Whether the value of a member of this name is skipped; the member itself has to be there.</summary>
    public bool Skips(string name) => modes.Contains("/" + name);
}
