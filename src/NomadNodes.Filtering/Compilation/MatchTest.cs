using NomadNodes.Filtering.Description;

namespace NomadNodes.Filtering.Compilation;

/// <summary>A comparison of one member.</summary>
internal abstract class MatchTest(CompiledPath path, bool negated) : Test
{
    /// <summary>What the test says of a key that its map does not have.</summary>
    public Verdict NotPresentVerdict => Says(NotPresent);

    protected string SelectorText => path.Selector.Text;

    /// <summary>What the operator, not negated, says of a key that its map does not have.</summary>
    protected virtual bool NotPresent => false;

    public sealed override bool Evaluate(ref Evaluation evaluation) => path.Resolve(ref evaluation, out var value) switch
    {
        PathOutcome.Found => Matches(value, ref evaluation) ^ negated,
        PathOutcome.NotPresent => NotPresent ^ negated,
        _ => false,
    };

    public sealed override QuickTest<T>? Quick<T>(FilterType<T> record) =>
        path is RecordPath ? record.Quick(path.Selector.Parts.AsSpan(), this) : null;

    /// <summary>The test of strings, null for the empty one; null if it has nothing quick for them.</summary>
    public virtual Func<string?, Verdict>? QuickOnText() => null;

    /// <summary>The test of numbers and bools; null if it has nothing quick for them.</summary>
    public virtual Func<T, Verdict>? QuickOnBits<T>(FilterType<T> type) => null;

    protected abstract bool Matches(in FilterValue value, ref Evaluation evaluation);

    protected Verdict Says(bool matches) => Verdicts.Of(matches ^ negated);
}
