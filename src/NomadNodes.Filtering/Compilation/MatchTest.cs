using NomadNodes.Filtering.Description;

namespace NomadNodes.Filtering.Compilation;

/// <summary>A comparison of one member.</summary>
internal abstract class MatchTest(CompiledPath path, bool negated) : Test
{
    protected string SelectorText => path.Selector.Text;

    /// <summary>What the operator, not negated, says of a key that its map does not have.</summary>
    protected virtual bool NotPresent => false;

    public sealed override bool Evaluate(ref Evaluation evaluation) => path.Resolve(ref evaluation, out var value) switch
    {
        PathOutcome.Found => Matches(value, ref evaluation) ^ negated,
        PathOutcome.NotPresent => NotPresent ^ negated,
        _ => false,
    };

    protected abstract bool Matches(in FilterValue value, ref Evaluation evaluation);
}
