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

    private RowFilter(FilterExpression expression, FilterType<T> type) =>
        (_expression, _type, _predicate) = (expression, type, expression.Compile(type));

    public bool IsNone => _predicate is null;

    /// <param name="text">As it came, decoded from the query; empty is no filter. May hold stand-ins for raw bytes (<see cref="RawText"/>).</param>
    /// <param name="type">What filters see of a record.</param>
    public static Outcome<RowFilter<T>> Create(string text, FilterType<T> type)
    {
        if (text.Length == 0) return default(RowFilter<T>);
        return Filter.TryParse(RawText.Bytes(text), out var expression, out var error)
            ? new RowFilter<T>(expression, type)
            : ListErrors.FilterUnreadable(error);
    }

    /// <summary>The same filter for another thread: threads that share one take turns at what it keeps between records, or allocate their own for each.</summary>
    public RowFilter<T> Fork() => _expression is null || _type is null ? this : new(_expression, _type);

    /// <summary>Gives false and an error when the record cannot be judged, which ends the request.</summary>
    public bool Matches(T record, out ApiError? error)
    {
        error = null;
        if (_predicate is null) return true;
        var result = _predicate.Evaluate(record);
        if (result.Error is not null) error = ListErrors.FilterFailed(result.Error);
        return result.IsMatch;
    }
}
