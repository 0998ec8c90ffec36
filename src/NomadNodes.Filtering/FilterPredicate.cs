using NomadNodes.Filtering.Compilation;
using NomadNodes.Filtering.Description;

namespace NomadNodes.Filtering;

/// <summary>A filter compiled for one type of records. Safe for use by several threads at once.</summary>
public sealed class FilterPredicate<T>
{
    private readonly FilterType<T> _type;
    private readonly Test _test;
    private readonly int _collections;
    private Evaluation? _spare;

    internal FilterPredicate(FilterType<T> type, Test test, int collections) => (_type, _test, _collections) = (type, test, collections);

    /// <summary>Tests one record. Allocates nothing, unless the evaluation fails, the record's getters do, or another thread is testing.</summary>
    public FilterResult Evaluate(T record)
    {
        var evaluation = Interlocked.Exchange(ref _spare, null) ?? new Evaluation(_collections);
        evaluation.Start(_type.Wrap(record));
        var matches = _test.Evaluate(evaluation);
        var result = evaluation.Error is { } error ? new FilterResult(error) : new FilterResult(matches);
        evaluation.Finish();
        _spare = evaluation;
        return result;
    }
}
