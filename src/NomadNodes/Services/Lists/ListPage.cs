namespace NomadNodes.Services.Lists;

/// <summary>A list as it goes over the wire: runs of rows that stand side by side already, to be joined by commas between [ and ].</summary>
/// <param name="Pieces">UTF-8 JSON; each piece is one or more elements with commas between them.</param>
/// <param name="NextToken">Where the next page starts; null when there is none.</param>
internal sealed record ListPage(IReadOnlyList<ReadOnlyMemory<byte>> Pieces, string? NextToken)
{
    public static readonly ListPage Empty = new([], null);
}
