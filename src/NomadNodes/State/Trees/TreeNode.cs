namespace NomadNodes.State.Trees;

/// <summary>
/// A leaf or an inner node. The methods that change it are for the editor whose token is <see cref="Owner"/>; once that editor has handed out
/// its tree, nobody holds the token and the node never changes again.
/// </summary>
internal abstract class TreeNode<TKey, TRow>(object? owner)
    where TKey : struct, IComparable<TKey>
    where TRow : class, ITreeRow
{
    public object? Owner { get; } = owner;

    /// <summary>Rows of a leaf, children of an inner node.</summary>
    public abstract int Count { get; }

    public abstract bool IsOverfull { get; }

    public abstract TreeNode<TKey, TRow> Copy(object owner);

    /// <summary>The row that was there before, or null.</summary>
    public abstract TRow? Set(SortedTreeEditor<TKey, TRow> editor, TKey key, TRow row);

    /// <summary>The row that was removed, or null.</summary>
    public abstract TRow? Remove(SortedTreeEditor<TKey, TRow> editor, TKey key);

    /// <summary>Moves the upper part to a new node; every key there is at or above the separator, every key here below it.</summary>
    public abstract TreeNode<TKey, TRow> SplitRight(object owner, out TKey separator);

    /// <summary>Nodes join at half of what one may hold, so that a join and a split never alternate.</summary>
    public abstract bool CanAbsorb(TreeNode<TKey, TRow> right);

    public abstract void Absorb(TreeNode<TKey, TRow> right, TKey separator);
}
