using NomadNodes.Errors;
using NomadNodes.Services.Filters;
using NomadNodes.State;
using NomadNodes.State.Trees;

namespace NomadNodes.Services.Lists;

/// <summary>
/// Takes a page out of rows that are met one after another. Nomad: a row below the token is skipped as long as none was accepted; then the
/// filter decides; the first row that matches but does not fit gives the next token and ends the page.
/// </summary>
internal struct Paginator<TKey, T>(ListOptions options, Func<T, string> tokenOf, RowFilter<T> filter, IElementWriter<T>? elements)
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
        var order = string.CompareOrdinal(tokenOf(record), options.NextToken);
        return options.Reverse ? order > 0 : order < 0;
    }
}
