namespace NomadNodes.State.Trees;

/// <summary>
/// An immutable sorted map: a B-tree whose versions share all nodes that did not change. Reading takes no lock and allocates nothing.
/// </summary>
internal sealed class SortedTree<TKey, TRow>
    where TKey : struct, IComparable<TKey>
    where TRow : class, ITreeRow
{
    internal SortedTree(TreeNode<TKey, TRow> root, int count)
    {
        Root = root;
        Count = count;
    }

    public static SortedTree<TKey, TRow> Empty { get; } = new(new TreeLeaf<TKey, TRow>(null, [], [], 0), 0);

    public int Count { get; }

    internal TreeNode<TKey, TRow> Root { get; }

    /// <exception cref="ArgumentException">The keys do not ascend, or one is there twice.</exception>
    public static SortedTree<TKey, TRow> FromSorted(IEnumerable<KeyValuePair<TKey, TRow>> rows) => new TreeBuilder<TKey, TRow>().Build(rows);

    /// <summary>One batch of changes on a copy; this version stays as it is.</summary>
    public SortedTreeEditor<TKey, TRow> Edit() => new(this);

    public TRow? Find(TKey key) => LeafOf(key).Find(key);

    /// <summary>At the lowest key.</summary>
    public TreeCursor<TKey, TRow> First() => AtStartOf(FirstLeaf(Root));

    /// <summary>At the highest key.</summary>
    public TreeCursor<TKey, TRow> Last() => AtEndOf(LastLeaf(Root));

    /// <summary>At the lowest key not below <paramref name="key"/>.</summary>
    public TreeCursor<TKey, TRow> LowerBound(TKey key)
    {
        var leaf = LeafOf(key);
        var at = leaf.IndexOf(key);
        at = at < 0 ? ~at : at;
        return at < leaf.Count ? new(this, leaf, at) : AtStartOf(LeafAfter(key));
    }

    /// <summary>At the highest key not above <paramref name="key"/>.</summary>
    public TreeCursor<TKey, TRow> UpperBound(TKey key)
    {
        var leaf = LeafOf(key);
        var at = leaf.IndexOf(key);
        at = at < 0 ? ~at - 1 : at;
        return at >= 0 ? new(this, leaf, at) : AtEndOf(LeafBefore(key));
    }

    /// <summary>A key that no leaf has on both sides, about as many rows below it as not; the default key if there is one leaf.</summary>
    public TKey Middle() => Root is TreeInner<TKey, TRow> inner ? inner.Separators[inner.Count / 2] : default;

    internal TreeCursor<TKey, TRow> AtStartOf(TreeLeaf<TKey, TRow>? leaf) => new(this, leaf is { Count: > 0 } ? leaf : null, 0);

    internal TreeCursor<TKey, TRow> AtEndOf(TreeLeaf<TKey, TRow>? leaf) => new(this, leaf is { Count: > 0 } ? leaf : null, (leaf?.Count ?? 1) - 1);

    /// <summary>The leaf to the right of the one where the key is or would be.</summary>
    internal TreeLeaf<TKey, TRow>? LeafAfter(TKey key)
    {
        TreeNode<TKey, TRow>? after = null;
        var node = Root;
        while (node is TreeInner<TKey, TRow> inner)
        {
            var at = inner.IndexOf(key);
            after = at + 1 < inner.Count ? inner.Children[at + 1] : after;
            node = inner.Children[at];
        }

        return after is null ? null : FirstLeaf(after);
    }

    /// <summary>The leaf to the left of the one where the key is or would be.</summary>
    internal TreeLeaf<TKey, TRow>? LeafBefore(TKey key)
    {
        TreeNode<TKey, TRow>? before = null;
        var node = Root;
        while (node is TreeInner<TKey, TRow> inner)
        {
            var at = inner.IndexOf(key);
            before = at > 0 ? inner.Children[at - 1] : before;
            node = inner.Children[at];
        }

        return before is null ? null : LastLeaf(before);
    }

    private static TreeLeaf<TKey, TRow> FirstLeaf(TreeNode<TKey, TRow> node)
    {
        while (node is TreeInner<TKey, TRow> inner)
        {
            node = inner.Children[0];
        }

        return (TreeLeaf<TKey, TRow>)node;
    }

    private static TreeLeaf<TKey, TRow> LastLeaf(TreeNode<TKey, TRow> node)
    {
        while (node is TreeInner<TKey, TRow> inner)
        {
            node = inner.Children[^1];
        }

        return (TreeLeaf<TKey, TRow>)node;
    }

    private TreeLeaf<TKey, TRow> LeafOf(TKey key)
    {
        var node = Root;
        while (node is TreeInner<TKey, TRow> inner)
        {
            node = inner.Children[inner.IndexOf(key)];
        }

        return (TreeLeaf<TKey, TRow>)node;
    }
}
