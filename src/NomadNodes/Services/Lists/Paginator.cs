using NomadNodes.Errors;
using NomadNodes.Services.Filters;
using NomadNodes.State;
using NomadNodes.State.Trees;

namespace NomadNodes.Services.Lists;

/// <summary>
/// Takes a page out of rows that are met one after another. Nomad: a row below the token is skipped as long as none was accepted; then the
/// filter decides; the first row that matches but does not fit gives the next token and ends the page.
/// </summary>
/// <param name="options">Which part is wanted.</param>
/// <param name="tokenOf">The token of the page that begins with the record.</param>
/// <param name="filter">Which records are wanted.</param>
/// <param name="elements">Null: the rows' own elements.</param>
/// <param name="compareToToken">Compares a record with the token asked for, where that is not comparing texts.</param>
internal struct Paginator<TKey, T>(ListOptions options, Func<T, string> tokenOf, RowFilter<T> filter, IElementWriter<T>? elements, Func<T, int>? compareToToken = null)
    where TKey : struct, IComparable<TKey>
    where T : class
{
    // So many rows are judged at once, though the page may end with the first of them.
    private const int BatchSize = 64;

    private readonly PageRuns<TKey, T> _runs = new(elements);
    private int _count;
    private bool _found;
    private string? _nextToken;

    public ApiError? Error { get; private set; }

    public readonly ListPage ToPage() => new(_runs.ToPieces(), _nextToken);

    private readonly bool IsSeeking => !_found && options.NextToken.Length > 0;

    /// <summary>Meets one row of a leaf. False when no further row is wanted.</summary>
    public bool Meet(TreeLeaf<TKey, Row<T>> leaf, int at)
    {
        var record = leaf.Rows[at].Record;
        if (IsSeeking && IsBeforeToken(record)) return true;
        if (filter.Matches(record, out var error)) return Take(leaf, at);
        Error = error;
        return error is null;
    }

    /// <summary>Meets the rows of a leaf from <paramref name="start"/> up to but not <paramref name="end"/>. False when no further row is wanted.</summary>
    public bool Meet(TreeLeaf<TKey, Row<T>> leaf, int start, int end)
    {
        var at = start;
        for (; at < end && IsSeeking; at++)
        {
            if (!Meet(leaf, at)) return false;
        }

        for (; at < end; at += BatchSize)
        {
            if (!MeetBatch(leaf, at, Math.Min(at + BatchSize, end))) return false;
        }

        return true;
    }

    /// <summary>Large tables are read mostly here: of rows that do not match, only their records.</summary>
    private bool MeetBatch(TreeLeaf<TKey, Row<T>> leaf, int start, int end)
    {
        Span<bool> matches = stackalloc bool[BatchSize];
        var judged = filter.Match(leaf.ColumnOf(static row => row.Record)[start..end], matches, out var error);
        for (var i = 0; i < judged; i++)
        {
            if (matches[i] && !Take(leaf, start + i)) return false;
        }

        Error = error;
        return error is null;
    }

    private bool Take(TreeLeaf<TKey, Row<T>> leaf, int at)
    {
        _found = true;
        if (options.PerPage != 0 && ++_count > options.PerPage)
        {
            _nextToken = tokenOf(leaf.Rows[at].Record);
            return false;
        }

        _runs.Add(leaf, at);
        return true;
    }

    private readonly bool IsBeforeToken(T record)
    {
        var order = compareToToken?.Invoke(record) ?? string.CompareOrdinal(tokenOf(record), options.NextToken);
        return options.Reverse ? order > 0 : order < 0;
    }
}
