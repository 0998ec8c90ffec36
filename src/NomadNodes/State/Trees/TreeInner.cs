namespace NomadNodes.State.Trees;

/// <summary>Children in key order. Child i holds the keys from separator i up to but not separator i + 1; separator 0 has no meaning.</summary>
internal sealed class TreeInner<TKey, TRow> : TreeNode<TKey, TRow>
    where TKey : struct, IComparable<TKey>
    where TRow : class, ITreeRow
{
    private TKey[] _separators;
    private TreeNode<TKey, TRow>[] _children;
    private int _count;
    private bool _ownsSeparators;

    internal TreeInner(object? owner, TKey[] separators, TreeNode<TKey, TRow>[] children)
        : base(owner)
    {
        _separators = separators;
        _children = children;
        _count = children.Length;
        _ownsSeparators = true;
    }

    private TreeInner(object owner, TreeInner<TKey, TRow> original)
        : base(owner)
    {
        _separators = original._separators;
        _children = original.Children.ToArray();
        _count = original._count;
    }

    public override int Count => _count;

    public ReadOnlySpan<TreeNode<TKey, TRow>> Children => _children.AsSpan(0, _count);

    public ReadOnlySpan<TKey> Separators => _separators.AsSpan(0, _count);

    public override bool IsOverfull => _count > TreeLimits.Children;

    /// <summary>The only child that may hold the key.</summary>
    public int IndexOf(TKey key)
    {
        var at = _separators.AsSpan(1, _count - 1).BinarySearch(key);
        return at < 0 ? ~at : at + 1;
    }

    public override TreeNode<TKey, TRow> Copy(object owner) => new TreeInner<TKey, TRow>(owner, this);

    public override TRow? Set(SortedTreeEditor<TKey, TRow> editor, TKey key, TRow row)
    {
        var at = IndexOf(key);
        var previous = OwnChild(editor, at).Set(editor, key, row);
        Balance(editor, at);
        return previous;
    }

    public override TRow? Remove(SortedTreeEditor<TKey, TRow> editor, TKey key)
    {
        var at = IndexOf(key);
        var previous = OwnChild(editor, at).Remove(editor, key);
        Balance(editor, at);
        return previous;
    }

    public override TreeNode<TKey, TRow> SplitRight(object owner, out TKey separator)
    {
        var at = _count / 2;
        var right = new TreeInner<TKey, TRow>(owner, Separators[at..].ToArray(), Children[at..].ToArray());
        _separators = Separators[..at].ToArray();
        _ownsSeparators = true;
        _children = Children[..at].ToArray();
        _count = at;
        separator = right._separators[0];
        return right;
    }

    public override bool CanAbsorb(TreeNode<TKey, TRow> right) => _count + right.Count <= TreeLimits.Children / 2;

    public override void Absorb(TreeNode<TKey, TRow> right, TKey separator)
    {
        var inner = (TreeInner<TKey, TRow>)right;
        _separators = Column.Join(Separators, inner.Separators);
        _separators[_count] = separator;
        _ownsSeparators = true;
        _children = Column.Join(Children, inner.Children);
        _count += inner._count;
    }

    /// <summary>Splits until all parts fit: a heavy row between light ones makes three.</summary>
    internal void SplitChild(SortedTreeEditor<TKey, TRow> editor, int at)
    {
        while (_children[at].IsOverfull)
        {
            var right = _children[at].SplitRight(editor.Owner, out var separator);
            InsertChild(at + 1, separator, right);
            SplitChild(editor, at + 1);
        }
    }

    private TreeNode<TKey, TRow> OwnChild(SortedTreeEditor<TKey, TRow> editor, int at) => _children[at] = editor.Own(_children[at]);

    private void Balance(SortedTreeEditor<TKey, TRow> editor, int at)
    {
        if (_children[at].IsOverfull)
        {
            SplitChild(editor, at);
            return;
        }

        if (_children[at].Count == 0)
        {
            RemoveChild(at);
        }

        JoinWithNext(editor, at);
        JoinWithNext(editor, at - 1);
    }

    private void JoinWithNext(SortedTreeEditor<TKey, TRow> editor, int at)
    {
        if (at < 0 || at + 1 >= _count || !_children[at].CanAbsorb(_children[at + 1]))
        {
            return;
        }

        OwnChild(editor, at).Absorb(_children[at + 1], _separators[at + 1]);
        RemoveChild(at + 1);
    }

    private void InsertChild(int at, TKey separator, TreeNode<TKey, TRow> child)
    {
        _separators = Column.Insert(_separators, _count, at, separator, _ownsSeparators);
        _ownsSeparators = true;
        _children = Column.Insert(_children, _count, at, child, owned: true);
        _count++;
    }

    private void RemoveChild(int at)
    {
        _separators = Column.RemoveAt(_separators, _count, at, _ownsSeparators);
        _ownsSeparators = true;
        _children = Column.RemoveAt(_children, _count, at, owned: true);
        _count--;
    }
}
