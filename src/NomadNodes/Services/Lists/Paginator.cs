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
    private readonly PageRuns<TKey, T> _runs = new(elements);
    private int _count;
    private bool _found;
    private string? _nextToken;

    public ApiError? Error { get; private set; }

    public readonly ListPage ToPage() => new(_runs.ToPieces(), _nextToken);

    /// <summary>Meets the row under the cursor. False when no further row is wanted.</summary>
    public bool Meet(in TreeCursor<TKey, Row<T>> cursor)
    {
        var record = cursor.Row.Record;
        if (IsBeforeToken(record)) return true;
        if (!filter.Matches(record, out var error))
        {
            Error = error;
            return error is null;
        }

        _found = true;
        if (options.PerPage != 0 && ++_count > options.PerPage)
        {
            _nextToken = tokenOf(record);
            return false;
        }

        _runs.Add(cursor);
        return true;
    }

    private readonly bool IsBeforeToken(T record)
    {
        if (_found || options.NextToken.Length == 0) return false;
        var order = compareToToken?.Invoke(record) ?? string.CompareOrdinal(tokenOf(record), options.NextToken);
        return options.Reverse ? order > 0 : order < 0;
    }
}
