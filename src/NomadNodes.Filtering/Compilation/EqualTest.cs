using NomadNodes.Filtering.Description;

namespace NomadNodes.Filtering.Compilation;

/// <summary><c>==</c></summary>
internal sealed class EqualTest(CompiledPath path, bool negated, MatchValue expected) : MatchTest(path, negated)
{
    public override Func<string?, Verdict> QuickOnText()
    {
        var (wanted, equal, other) = (expected.Text, Says(true), Says(false));
        return wanted.Length == 0
            ? text => string.IsNullOrEmpty(text) ? equal : other
            : text => string.Equals(text, wanted, StringComparison.Ordinal) ? equal : other;
    }

    public override Func<T, Verdict>? QuickOnBits<T>(FilterType<T> type) =>
        expected.CanBe(type.Kind) ? value => Says(expected.IsEqual(type.Wrap(value))) : null;

    protected override bool Matches(in FilterValue value, ref Evaluation evaluation) =>
        value.Type.Kind == ValueKind.String
            ? expected.IsEqual(value)
            : MatchesOther(value, ref evaluation);

    private bool MatchesOther(in FilterValue value, ref Evaluation evaluation) =>
        value.IsNil || !MatchValue.CanEqual(value.Type.Kind)
            ? evaluation.Fail("unable to find suitable primitive comparison function for matching")
            : expected.CheckFor(value.Type.Kind, ref evaluation) && expected.IsEqual(value);
}
