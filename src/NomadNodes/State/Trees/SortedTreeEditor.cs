namespace NomadNodes.State.Trees;

/// <summary>
/// One batch of changes. A node is copied when the batch first touches it and changed in place afterwards. For one thread.
/// </summary>
internal sealed class SortedTreeEditor<TKey, TRow>
    where TKey : struct, IComparable<TKey>
    where TRow : class, ITreeRow
{
    private SortedTree<TKey, TRow> _tree;
    private TreeNode<TKey, TRow> _root;

    internal SortedTreeEditor(SortedTree<TKey, TRow> tree)
    {
        _tree = tree;
        _root = tree.Root;
        Count = tree.Count;
    }

    public int Count { get; private set; }

    /// <summary>Nodes copied since the start.</summary>
    public int Copies { get; private set; }

    internal object Owner { get; private set; } = new();

    public TRow? Find(TKey key)
    {
        var node = _root;
        while (node is TreeInner<TKey, TRow> inner)
        {
            node = inner.Children[inner.IndexOf(key)];
        }

        return ((TreeLeaf<TKey, TRow>)node).Find(key);
    }

    /// <summary>Adds the row or puts it in the place of the key's present one, which is returned.</summary>
    public TRow? Set(TKey key, TRow row)
    {
        _root = Own(_root);
        var previous = _root.Set(this, key, row);
        Count += previous is null ? 1 : 0;
        SettleRoot();
        return previous;
    }

    /// <summary>The removed row; null when there was none, and then nothing is copied.</summary>
    public TRow? Remove(TKey key)
    {
        if (Find(key) is null)
        {
            return null;
        }

        _root = Own(_root);
        var previous = _root.Remove(this, key);
        Count--;
        SettleRoot();
        return previous;
    }

    /// <summary>The new version. The editor may go on: later changes are seen by later versions alone.</summary>
    public SortedTree<TKey, TRow> ToTree()
    {
        if (!ReferenceEquals(_root, _tree.Root))
        {
            _tree = Count == 0 ? SortedTree<TKey, TRow>.Empty : new SortedTree<TKey, TRow>(_root, Count);
            _root = _tree.Root;
            Owner = new object();
        }

        return _tree;
    }

    internal TreeNode<TKey, TRow> Own(TreeNode<TKey, TRow> node)
    {
        if (ReferenceEquals(node.Owner, Owner))
        {
            return node;
        }

        Copies++;
        return node.Copy(Owner);
    }

    private void SettleRoot()
    {
        if (_root.IsOverfull)
        {
            var grown = new TreeInner<TKey, TRow>(Owner, new TKey[1], [_root]);
            grown.SplitChild(this, 0);
            _root = grown;
        }

        while (_root is TreeInner<TKey, TRow> { Count: 1 } inner)
        {
            _root = inner.Children[0];
        }

        if (Count == 0)
        {
            _root = SortedTree<TKey, TRow>.Empty.Root;
        }
    }
}
