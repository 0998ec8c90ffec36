namespace NomadNodes.State.Trees;

/// <summary>Builds a tree from rows in key order, leaf by leaf, then level by level.</summary>
internal sealed class TreeBuilder<TKey, TRow>
    where TKey : struct, IComparable<TKey>
    where TRow : class, ITreeRow
{
    private readonly List<(TKey Separator, TreeNode<TKey, TRow> Node)> _nodes = [];
    private readonly List<TKey> _keys = new(TreeLimits.LeafRows);
    private readonly List<TRow> _rows = new(TreeLimits.LeafRows);
    private TKey _last;
    private int _weight;
    private int _count;

    public SortedTree<TKey, TRow> Build(IEnumerable<KeyValuePair<TKey, TRow>> rows)
    {
        foreach (var (key, row) in rows)
        {
            Add(key, row);
        }

        if (_count == 0)
        {
            return SortedTree<TKey, TRow>.Empty;
        }

        EndLeaf();
        while (_nodes.Count > 1)
        {
            AddLevel();
        }

        return new SortedTree<TKey, TRow>(_nodes[0].Node, _count);
    }

    private void Add(TKey key, TRow row)
    {
        if (_count > 0 && _last.CompareTo(key) >= 0)
        {
            throw new ArgumentException($"Key {key} comes after {_last}.");
        }

        if (_keys.Count == TreeLimits.WithRoom(TreeLimits.LeafRows)
            || (_keys.Count > 0 && _weight + row.Weight > TreeLimits.WithRoom(TreeLimits.LeafWeight)))
        {
            EndLeaf();
        }

        _keys.Add(key);
        _rows.Add(row);
        _weight += row.Weight;
        _last = key;
        _count++;
    }

    private void EndLeaf()
    {
        _nodes.Add((_keys[0], new TreeLeaf<TKey, TRow>(null, [.. _keys], [.. _rows], _rows.Count)));
        _keys.Clear();
        _rows.Clear();
        _weight = 0;
    }

    private void AddLevel()
    {
        var below = _nodes.ToArray();
        _nodes.Clear();
        var fill = TreeLimits.WithRoom(TreeLimits.Children);
        var parents = (below.Length + fill - 1) / fill;
        for (var i = 0; i < parents; i++)
        {
            // In equal shares: none of the new nodes has a single child.
            var start = (int)((long)below.Length * i / parents);
            var end = (int)((long)below.Length * (i + 1) / parents);
            var part = below[start..end];
            var inner = new TreeInner<TKey, TRow>(null, Array.ConvertAll(part, n => n.Separator), Array.ConvertAll(part, n => n.Node));
            _nodes.Add((part[0].Separator, inner));
        }
    }
}
