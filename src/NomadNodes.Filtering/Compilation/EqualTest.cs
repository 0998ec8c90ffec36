using NomadNodes.Filtering.Description;

namespace NomadNodes.Filtering.Compilation;

/// <summary><c>==</c></summary>
internal sealed class EqualTest(CompiledPath path, bool negated, MatchValue expected) : MatchTest(path, negated)
{
    protected override bool Matches(in FilterValue value, ref Evaluation evaluation) =>
        value.Type.Kind == ValueKind.String
            ? expected.IsEqual(value)
            : MatchesOther(value, ref evaluation);

    private bool MatchesOther(in FilterValue value, ref Evaluation evaluation) =>
        value.IsNil || !MatchValue.CanEqual(value.Type.Kind)
            ? evaluation.Fail("unable to find suitable primitive comparison function for matching")
            : expected.CheckFor(value.Type.Kind, ref evaluation) && expected.IsEqual(value);
}
