namespace NomadNodes.Filtering.Patterns;

/// <summary>
/// A part of a pattern. Only whether there is a match matters here, so groups keep no text and repetitions no preference.
/// </summary>
internal abstract class Node
{
    protected Node(int size, int height) => (Size, Height) = (size, height);

    /// <summary>How many positions the part has once its counted repetitions are written out.</summary>
    public int Size { get; }

    /// <summary>How deeply it is nested.</summary>
    public int Height { get; }

    protected static int Limit(long size) => (int)Math.Min(size, int.MaxValue / 2);
}

/// <summary>One code point out of a set.</summary>
internal sealed class OneOf(CodePoints set) : Node(1, 1)
{
    public CodePoints Set { get; } = set;
}

/// <summary>A place in the text.</summary>
internal sealed class Assertion(AssertionKind kind) : Node(1, 1)
{
    public AssertionKind Kind { get; } = kind;
}

internal enum AssertionKind
{
    TextStart,
    TextEnd,
    LineStart,
    LineEnd,
    WordBoundary,
    NoWordBoundary,
}

/// <summary>Parts one after another; none is the empty match.</summary>
internal sealed class Concatenation(List<Node> parts)
    : Node(Limit(parts.Sum(p => (long)p.Size)), 1 + parts.Select(p => p.Height).DefaultIfEmpty().Max())
{
    public List<Node> Parts { get; } = parts;
}

/// <summary>Any one of the parts.</summary>
internal sealed class Alternation(List<Node> parts) : Node(Limit(parts.Sum(p => p.Size + 1L)), 1 + parts.Max(p => p.Height))
{
    public List<Node> Parts { get; } = parts;
}

/// <summary>A group in brackets.</summary>
internal sealed class Group(Node body) : Node(body.Size, 1 + body.Height)
{
    public Node Body { get; } = body;
}

/// <summary>The part again and again.</summary>
internal sealed class Repetition(Node body, int minimum, int? maximum)
    : Node(Limit((body.Size * Math.Max(maximum ?? minimum, 1L)) + 1), 1 + body.Height)
{
    public Node Body { get; } = body;

    public int Minimum { get; } = minimum;

    /// <summary>Null for no end.</summary>
    public int? Maximum { get; } = maximum;

    public bool IsCounted => Minimum >= 2 || Maximum >= 2;
}
