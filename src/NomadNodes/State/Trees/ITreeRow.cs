namespace NomadNodes.State.Trees;

/// <summary>What a tree needs to know of its rows to keep the bytes of a leaf's list elements together.</summary>
internal interface ITreeRow
{
    /// <summary>Bytes of the row's list element; the same for the row's whole life; 0 for tables that no list shows.</summary>
    int Weight { get; }

    /// <summary>Writes the list element; <paramref name="destination"/> is exactly <see cref="Weight"/> bytes long.</summary>
    void CopyElement(Span<byte> destination);
}
