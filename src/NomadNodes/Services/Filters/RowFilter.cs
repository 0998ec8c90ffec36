using NomadNodes.Errors;
using NomadNodes.Filtering;
using NomadNodes.Filtering.Description;
using NomadNodes.Model;

namespace NomadNodes.Services.Filters;

/// <summary>The filter parameter of one request, compiled for the records of one table. The default value lets every record pass.</summary>
internal readonly struct RowFilter<T>
{
    private readonly FilterExpression? _expression;
    private readonly FilterType<T>? _type;
    private readonly FilterPredicate<T>? _predicate;
    private readonly Func<T, bool>? _select;

    private RowFilter(FilterExpression? expression, FilterType<T>? type, Func<T, bool>? select)
    {
        (_expression, _type, _select) = (expression, type, select);
        if (expression is not null && type is not null) _predicate = expression.Compile(type);
    }

    public bool IsNone => _predicate is null && _select is null;

    /// <param name="text">As it came, decoded from the query; empty is no filter. May hold stand-ins for raw bytes (<see cref="RawText"/>).</param>
    /// <param name="type">What filters see of a record.</param>
    public static Outcome<RowFilter<T>> Create(string text, FilterType<T> type)
    {
        if (text.Length == 0) return default(RowFilter<T>);
        return Filter.TryParse(RawText.Bytes(text), out var expression, out var error)
            ? new RowFilter<T>(expression, type, null)
            : ListErrors.FilterUnreadable(error);
    }

    /// <summary>The same filter for another thread: threads that share one take turns at what it keeps between records, or allocate their own for each.</summary>
    public RowFilter<T> Fork() => _expression is null || _type is null ? this : new(_expression, _type, _select);

    /// <summary>
    /// Lets only those pass that the caller may see, too. Nomad: the filter judges first, and what it says of an element that the caller may not see is
    /// told all the same.
    /// </summary>
    public RowFilter<T> And(Func<T, bool> select) => new(_expression, _type, select);

    /// <summary>
    /// Judges records as one after another would be, in less time. Gives how many were judged: fewer than there are when the next one cannot be, which
    /// ends the request when it is reached.
    /// </summary>
    /// <param name="records">Any number.</param>
    /// <param name="matches">At least as many; those of the records that were judged are set.</param>
    /// <param name="error">Of the record that cannot be judged; else null.</param>
    public int Match(ReadOnlySpan<T> records, Span<bool> matches, out ApiError? error)
    {
        error = null;
        var judged = records.Length;
        if (_predicate is null)
        {
            matches[..judged].Fill(true);
        }
        else
        {
            judged = _predicate.Match(records, matches, out var failure);
            if (failure is not null) error = ListErrors.FilterFailed(failure);
        }

        for (var i = 0; _select is not null && i < judged; i++) matches[i] = matches[i] && _select(records[i]);
        return judged;
    }

    /// <summary>Gives false and an error when the record cannot be judged, which ends the request.</summary>
    public bool Matches(T record, out ApiError? error)
    {
        error = null;
        if (_predicate is null) return _select is null || _select(record);
        var result = _predicate.Evaluate(record);
        if (result.Error is not null) error = ListErrors.FilterFailed(result.Error);
        return result.IsMatch && (_select is null || _select(record));
    }
}
