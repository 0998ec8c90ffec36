using NomadNodes.Filtering.Compilation;
using NomadNodes.Filtering.Description;

namespace NomadNodes.Filtering;

/// <summary>A filter compiled for one type of records. Safe for use by several threads at once.</summary>
public sealed class FilterPredicate<T>
{
    private readonly FilterType<T> _type;
    private readonly Test _test;
    private readonly Func<T, Verdict>? _quick;
    private readonly int _collections;
    private Binding[]? _spare;

    internal FilterPredicate(FilterType<T> type, Test test, Func<T, Verdict>? quick, int collections) =>
        (_type, _test, _quick, _collections) = (type, test, quick, collections);

    /// <summary>
    /// Tests one record. Allocates nothing, unless the evaluation fails, the record's getters do, or another thread is testing with
    /// <c>any</c>, <c>all</c> or <c>matches</c>.
    /// </summary>
    public FilterResult Evaluate(T record)
    {
        var verdict = EvaluateQuickly(record);
        return verdict == Verdict.Unsure ? EvaluateFully(record) : new FilterResult(verdict == Verdict.Yes);
    }

    internal Verdict EvaluateQuickly(T record) => _quick is null ? Verdict.Unsure : _quick(record);

    /// <summary>The whole answer; where there is a quick one, it is the same.</summary>
    internal FilterResult EvaluateFully(T record)
    {
        if (_collections > 0)
        {
            return EvaluateWithBindings(record);
        }

        var evaluation = new Evaluation(_type.Wrap(record), []);
        var matches = _test.Evaluate(ref evaluation);
        return evaluation.Error is { } error ? new FilterResult(error) : new FilterResult(matches);
    }

    private FilterResult EvaluateWithBindings(T record)
    {
        var bindings = Interlocked.Exchange(ref _spare, null) ?? new Binding[_collections];
        var evaluation = new Evaluation(_type.Wrap(record), bindings);
        var matches = _test.Evaluate(ref evaluation);

        // Keeps no record alive.
        Array.Clear(bindings);
        _spare = bindings;
        return evaluation.Error is { } error ? new FilterResult(error) : new FilterResult(matches);
    }
}
