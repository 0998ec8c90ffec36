using NomadNodes.State;
using NomadNodes.State.Trees;

namespace NomadNodes.Services.Lists;

/// <summary>Collects rows; those that are neighbours in one leaf become one slice of the leaf's list bytes.</summary>
internal sealed class PageRuns<TKey, T>(IElementWriter<T>? elements)
    where TKey : struct, IComparable<TKey>
    where T : class
{
    private readonly List<ReadOnlyMemory<byte>> _pieces = [];
    private TreeLeaf<TKey, Row<T>>? _leaf;
    private int _start;
    private int _end;

    public void Add(TreeLeaf<TKey, Row<T>> leaf, int at)
    {
        if (elements is not null)
        {
            _pieces.Add(elements.Write(leaf.Rows[at].Record));
            return;
        }

        if (ReferenceEquals(leaf, _leaf) && at == _end)
        {
            _end++;
            return;
        }

        Flush();
        _leaf = leaf;
        _start = at;
        _end = _start + 1;
    }

    public IReadOnlyList<ReadOnlyMemory<byte>> ToPieces()
    {
        Flush();
        return _pieces;
    }

    private void Flush()
    {
        // A single row has its own bytes: the leaf's need not be made for it.
        if (_leaf is not null) _pieces.Add(_end - _start == 1 ? _leaf.Rows[_start].Element : _leaf.List().Slice(_start, _end));
        _leaf = null;
    }
}
