namespace NomadNodes.Http;

/// <summary>One segment of the route tree.</summary>
internal sealed class MuxNode
{
    private readonly Dictionary<string, MuxNode> _children = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MuxNode>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    internal MuxNode() => _lookup = _children.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What the path up to here, without a slash, leads to.</summary>
    internal MethodTable? Exact { get; private set; }

    /// <summary>What everything below leads to, unless a longer route takes it.</summary>
    internal MuxSubtree? Subtree { get; private set; }

    internal MethodTable MakeExact() => Exact ??= new MethodTable();

    internal MuxSubtree MakeSubtree() => Subtree ??= new MuxSubtree();

    internal MuxNode MakeChild(string segment)
    {
        if (!_children.TryGetValue(segment, out var child))
            _children.Add(segment, child = new MuxNode());
        return child;
    }

    /// <param name="segment">Still escaped: segments are compared decoded.</param>
    internal MuxNode? Child(ReadOnlySpan<char> segment)
    {
        var name = segment.Contains('%') ? PercentText.Decode(segment, plusIsSpace: false) : segment;
        return _lookup.TryGetValue(name, out var child) ? child : null;
    }
}
