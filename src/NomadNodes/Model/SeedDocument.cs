namespace NomadNodes.Model;

/// <summary>What a server starts with: pools and nodes as their owners would send them, in order.</summary>
internal sealed record SeedDocument
{
    public IReadOnlyList<NodePool>? NodePools { get; init; }

    public IReadOnlyList<Node>? Nodes { get; init; }
}
