using NomadNodes.Filtering.Compilation;
using NomadNodes.Filtering.Description;

namespace NomadNodes.Filtering;

/// <summary>A filter compiled for one type of records. Safe for use by several threads at once.</summary>
public sealed class FilterPredicate<T>
{
    private readonly FilterType<T> _type;
    private readonly Test _test;
    private readonly QuickTest<T>? _quick;
    private readonly int _collections;
    private Binding[]? _spare;

    internal FilterPredicate(FilterType<T> type, Test test, QuickTest<T>? quick, int collections) =>
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

    /// <summary>
    /// Tests records as one after another would, in a fraction of the time where they are not in the processor's caches. Gives how many were tested: fewer
    /// than there are when the evaluation of the next one fails.
    /// </summary>
    /// <param name="records">Any number.</param>
    /// <param name="matches">At least as many; those of the records that were tested are set.</param>
    /// <param name="error">As <see cref="FilterResult.Error"/>, of the record that was not; else null.</param>
    public int Match(ReadOnlySpan<T> records, Span<bool> matches, out string? error)
    {
        error = null;
        for (var start = 0; start < records.Length; start += Batch.Size)
        {
            var batch = records.Slice(start, Math.Min(Batch.Size, records.Length - start));
            var tested = MatchBatch(batch, matches.Slice(start, batch.Length), ref error);
            if (tested < batch.Length) return start + tested;
        }

        return records.Length;
    }

    internal Verdict EvaluateQuickly(T record) => _quick?.Judge(record) ?? Verdict.Unsure;

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

    private int MatchBatch(ReadOnlySpan<T> records, Span<bool> matches, ref string? error)
    {
        // All are unsure until something quick is sure.
        Span<Verdict> verdicts = stackalloc Verdict[Batch.Size];
        _quick?.Judge(records, verdicts);
        for (var i = 0; i < records.Length; i++)
        {
            var result = verdicts[i] == Verdict.Unsure ? EvaluateFully(records[i]) : new FilterResult(verdicts[i] == Verdict.Yes);
            matches[i] = result.IsMatch;
            error = result.Error;
            if (error is not null) return i;
        }

        return records.Length;
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
