namespace NomadNodes.State.Trees;

/// <summary>Rows in key order, and the bytes of their list elements once someone asked for them.</summary>
internal sealed class TreeLeaf<TKey, TRow> : TreeNode<TKey, TRow>
    where TKey : struct, IComparable<TKey>
    where TRow : class, ITreeRow
{
    private TKey[] _keys;
    private TRow[] _rows;
    private int _count;
    private bool _ownsKeys;
    private LeafList? _list;
    private object? _column;

    internal TreeLeaf(object? owner, TKey[] keys, TRow[] rows, int count, bool ownsKeys = true)
        : base(owner)
    {
        _keys = keys;
        _rows = rows;
        _count = count;
        _ownsKeys = ownsKeys;
        Weight = Sum(Rows);
    }

    private TreeLeaf(object owner, TreeLeaf<TKey, TRow> original)
        : base(owner)
    {
        // Most writes replace a row: they need new rows, not new keys.
        _keys = original._keys;
        _rows = original.Rows.ToArray();
        _count = original._count;
        Weight = original.Weight;
    }

    public override int Count => _count;

    /// <summary>Bytes of all rows' list elements, without the commas between them.</summary>
    public int Weight { get; private set; }

    public ReadOnlySpan<TKey> Keys => _keys.AsSpan(0, _count);

    public ReadOnlySpan<TRow> Rows => _rows.AsSpan(0, _count);

    public override bool IsOverfull => _count > TreeLimits.LeafRows || (_count > 1 && Weight > TreeLimits.LeafWeight);

    /// <summary>
    /// The rows' list elements, made at the first call: one array of their bytes and one of their offsets. Threads that race for it may each
    /// make one; all but the first are dropped.
    /// </summary>
    public LeafList List()
    {
        var list = Volatile.Read(ref _list);
        if (list is not null)
        {
            return list;
        }

        list = LeafList.Of(Rows);
        return Interlocked.CompareExchange(ref _list, list, null) ?? list;
    }

    /// <summary>
    /// One thing of each row, side by side, made at the first call: a scan that needs nothing else of the rows does not wait for their memory. A leaf has
    /// room for one column.
    /// </summary>
    /// <param name="of">The same function in all calls for leaves of a tree.</param>
    public ReadOnlySpan<T> ColumnOf<T>(Func<TRow, T> of)
    {
        if (Volatile.Read(ref _column) is T[] made) return made;
        var column = new T[_count];
        for (var i = 0; i < column.Length; i++) column[i] = of(_rows[i]);
        Volatile.Write(ref _column, column);
        return column;
    }

    /// <summary>The key's place, or the complement of the place where it would be.</summary>
    public int IndexOf(TKey key) => Keys.BinarySearch(key);

    public TRow? Find(TKey key)
    {
        var at = IndexOf(key);
        return at < 0 ? null : _rows[at];
    }

    public override TreeNode<TKey, TRow> Copy(object owner) => new TreeLeaf<TKey, TRow>(owner, this);

    public override TRow? Set(SortedTreeEditor<TKey, TRow> editor, TKey key, TRow row)
    {
        var at = IndexOf(key);
        Weight += row.Weight;
        if (at < 0)
        {
            Insert(~at, key, row);
            return null;
        }

        var previous = _rows[at];
        _rows[at] = row;
        Weight -= previous.Weight;
        return previous;
    }

    public override TRow? Remove(SortedTreeEditor<TKey, TRow> editor, TKey key)
    {
        var at = IndexOf(key);
        if (at < 0)
        {
            return null;
        }

        var previous = _rows[at];
        _keys = Column.RemoveAt(_keys, _count, at, _ownsKeys);
        _ownsKeys = true;
        _rows = Column.RemoveAt(_rows, _count, at, owned: true);
        _count--;
        Weight -= previous.Weight;
        return previous;
    }

    public override TreeNode<TKey, TRow> SplitRight(object owner, out TKey separator)
    {
        var at = Weight > TreeLimits.LeafWeight ? HalfOfWeight() : _count / 2;
        var right = new TreeLeaf<TKey, TRow>(owner, Keys[at..].ToArray(), Rows[at..].ToArray(), _count - at);
        _keys = Keys[..at].ToArray();
        _ownsKeys = true;
        _rows = Rows[..at].ToArray();
        _count = at;
        Weight -= right.Weight;
        separator = right._keys[0];
        return right;
    }

    public override bool CanAbsorb(TreeNode<TKey, TRow> right) =>
        right is TreeLeaf<TKey, TRow> leaf
        && _count + leaf._count <= TreeLimits.LeafRows / 2
        && Weight + leaf.Weight <= TreeLimits.LeafWeight / 2;

    public override void Absorb(TreeNode<TKey, TRow> right, TKey separator)
    {
        var leaf = (TreeLeaf<TKey, TRow>)right;
        _keys = Column.Join(Keys, leaf.Keys);
        _ownsKeys = true;
        _rows = Column.Join(Rows, leaf.Rows);
        _count += leaf._count;
        Weight += leaf.Weight;
    }

    private static int Sum(ReadOnlySpan<TRow> rows)
    {
        var sum = 0;
        foreach (var row in rows)
        {
            sum += row.Weight;
        }

        return sum;
    }

    private void Insert(int at, TKey key, TRow row)
    {
        _keys = Column.Insert(_keys, _count, at, key, _ownsKeys);
        _ownsKeys = true;
        _rows = Column.Insert(_rows, _count, at, row, owned: true);
        _count++;
    }

    private int HalfOfWeight()
    {
        var at = 0;
        for (var left = 0; left + (_rows[at].Weight / 2) < Weight / 2; at++)
        {
            left += _rows[at].Weight;
        }

        return Math.Clamp(at, 1, _count - 1);
    }
}
