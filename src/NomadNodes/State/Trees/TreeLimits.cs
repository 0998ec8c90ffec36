namespace NomadNodes.State.Trees;

internal static class TreeLimits
{
    public const int LeafRows = 128;

    /// <summary>Bytes of list elements in a leaf; with a comma after each they stay below the 85,000 bytes where the large-object heap begins.</summary>
    public const int LeafWeight = 64 * 1024;

    public const int Children = 64;

    /// <summary>A tree built at once leaves room in every node, so that the first changes of a row's weight don't split half the leaves.</summary>
    public static int WithRoom(int limit) => limit / 8 * 7;
}
