using System.Collections;
using NomadNodes.State.Trees;

namespace NomadNodes.State.Orders;

/// <summary>The records of one group, in the order of the table's keys. A foreach over it allocates nothing.</summary>
/// <param name="rows">Whose lowest key is the default one.</param>
/// <param name="group">The group.</param>
internal readonly struct RowGroup<TGroup, TKey, T>(SortedTree<OrderKey<TGroup, TKey>, Row<T>> rows, TGroup group) : IEnumerable<T>
    where TGroup : struct, IComparable<TGroup>
    where TKey : struct, IComparable<TKey>
    where T : class
{
    public bool IsEmpty => !GetEnumerator().MoveNext();

    public Enumerator GetEnumerator() => new(rows.LowerBound(new(group, default)), group);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes over the rows of the group.</summary>
    internal struct Enumerator(TreeCursor<OrderKey<TGroup, TKey>, Row<T>> start, TGroup group) : IEnumerator<T>
    {
        private TreeCursor<OrderKey<TGroup, TKey>, Row<T>> _at = start;
        private bool _hasStarted;

        /// <summary>Where the row is, for lists made of leaves.</summary>
        /// <exception cref="InvalidOperationException">There is no current row.</exception>
        public readonly TreeLeaf<OrderKey<TGroup, TKey>, Row<T>> Leaf => _at.Leaf ?? throw new InvalidOperationException("The enumeration is not at a row.");

        /// <summary>The row's place in <see cref="Leaf"/>.</summary>
        public readonly int Index => _at.Index;

        public readonly T Current => _at.Row.Record;

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            if (_hasStarted && _at.IsValid) _at.MoveNext();
            _hasStarted = true;
            return _at.IsValid && _at.Key.Group.CompareTo(group) == 0;
        }

        public void Reset() => throw new NotSupportedException();

        public readonly void Dispose()
        {
        }
    }
}
