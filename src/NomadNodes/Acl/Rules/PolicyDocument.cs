namespace NomadNodes.Acl.Rules;

/// <summary>A policy's blocks, in order.</summary>
/// <param name="Raw">The text.</param>
internal sealed record PolicyDocument(string Raw)
{
    private readonly Dictionary<BlockKind, List<RuleBlock>> _blocks = [];

    public bool IsEmpty => _blocks.Count == 0;

    /// <summary>What stands at the top and is no block that can stand there, or not there again.</summary>
    public IReadOnlyList<string> ExtraKeys { get; init; } = [];

    /// <summary>Null when there is none.</summary>
    public IReadOnlyList<RuleBlock>? Of(BlockKind kind) => _blocks.GetValueOrDefault(kind);

    /// <summary>Of a kind that there is one of; null when there is none.</summary>
    public RuleBlock? OneOf(BlockKind kind) => Of(kind)?[0];

    public void Add(BlockKind kind, RuleBlock block)
    {
        if (!_blocks.TryGetValue(kind, out var blocks)) _blocks.Add(kind, blocks = []);
        blocks.Add(block);
    }
}
