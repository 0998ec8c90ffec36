namespace NomadNodes.Filtering.Patterns;

/// <summary>A bracket that is not closed yet, or the whole pattern: what was read since.</summary>
internal sealed class OpenGroup(PatternFlags outerFlags, bool captures)
{
    private readonly List<Node> _alternatives = [];
    private List<Node> _parts = [];

    /// <summary>The flags to return to.</summary>
    public PatternFlags OuterFlags { get; } = outerFlags;

    public bool HasPart => _parts.Count > 0;

    public Node LastPart
    {
        get => _parts[^1];
        set => _parts[^1] = value;
    }

    public void Add(Node part) => _parts.Add(part);

    public void NextAlternative()
    {
        _alternatives.Add(Sequence());
        _parts = [];
    }

    public Node Close()
    {
        var last = Sequence();
        var body = _alternatives.Count == 0 ? last : new Alternation([.. _alternatives, last]);
        return captures ? new Group(body) : body;
    }

    private Node Sequence() => _parts.Count == 1 ? _parts[0] : new Concatenation(_parts);
}
