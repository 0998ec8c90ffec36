using NomadNodes.Filtering.Description;

namespace NomadNodes.Filtering.Compilation;

/// <summary><c>is empty</c></summary>
internal sealed class IsEmptyTest(CompiledPath path, bool negated) : MatchTest(path, negated)
{
    protected override bool NotPresent => true;

    public override Func<string?, Verdict> QuickOnText() => text => Says(string.IsNullOrEmpty(text));

    protected override bool Matches(in FilterValue value, ref Evaluation evaluation) => value.IsNil
        ? Refuse(value, ref evaluation)
        : value.Type.Kind switch
        {
            ValueKind.String => value.Text.Length == 0,
            ValueKind.List => ((ISequenceType)value.Type).Count(value) == 0,
            ValueKind.Map => ((IDictionaryType)value.Type).Count(value) == 0,
            _ => Refuse(value, ref evaluation),
        };

    private bool Refuse(in FilterValue value, ref Evaluation evaluation) =>
        evaluation.Fail($"cannot perform is-empty operations on type {value.KindName} for selector: \"{SelectorText}\"");
}

/// <summary><c>is nil</c></summary>
internal sealed class IsNilTest(CompiledPath path, bool negated) : MatchTest(path, negated)
{
    protected override bool NotPresent => true;

    protected override bool Matches(in FilterValue value, ref Evaluation evaluation) => value.IsNil || value.Type.Kind switch
    {
        ValueKind.List or ValueKind.Map => value.Reference is null,
        ValueKind.Struct => false,
        _ => evaluation.Fail($"cannot perform is-nil operations on type {value.KindName} for selector: \"{SelectorText}\""),
    };
}
