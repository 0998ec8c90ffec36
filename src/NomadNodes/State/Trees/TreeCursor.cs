using System.Diagnostics.CodeAnalysis;

namespace NomadNodes.State.Trees;

/// <summary>
/// A place in one version of a tree. Scan rows with <c>for (var at = tree.LowerBound(key); at.IsValid; at.MoveNext())</c>, whole leaves with
/// <see cref="MoveToNextLeaf"/>. Moving to another leaf descends from the root once; within a leaf it costs nothing.
/// </summary>
internal struct TreeCursor<TKey, TRow>
    where TKey : struct, IComparable<TKey>
    where TRow : class, ITreeRow
{
    private readonly SortedTree<TKey, TRow> _tree;

    internal TreeCursor(SortedTree<TKey, TRow> tree, TreeLeaf<TKey, TRow>? leaf, int index)
    {
        _tree = tree;
        Leaf = leaf;
        Index = index;
    }

    /// <summary>Null past either end.</summary>
    public TreeLeaf<TKey, TRow>? Leaf { get; private set; }

    /// <summary>The row's place in <see cref="Leaf"/>.</summary>
    public int Index { get; private set; }

    [MemberNotNullWhen(true, nameof(Leaf))]
    public readonly bool IsValid => Leaf is not null;

    /// <exception cref="InvalidOperationException">Past either end.</exception>
    public readonly TKey Key => Here.Keys[Index];

    /// <exception cref="InvalidOperationException">Past either end.</exception>
    public readonly TRow Row => Here.Rows[Index];

    private readonly TreeLeaf<TKey, TRow> Here => Leaf ?? throw new InvalidOperationException("The cursor is past the end of the tree.");

    public void MoveNext()
    {
        if (++Index >= Here.Count)
        {
            MoveToNextLeaf();
        }
    }

    public void MovePrevious()
    {
        var leaf = Here;
        if (--Index < 0)
        {
            this = _tree.AtEndOf(_tree.LeafBefore(leaf.Keys[0]));
        }
    }

    /// <summary>To the first row of the next leaf.</summary>
    public void MoveToNextLeaf() => this = _tree.AtStartOf(_tree.LeafAfter(Here.Keys[^1]));
}
