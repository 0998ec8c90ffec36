namespace NomadNodes.Filtering.Compilation;

internal sealed class NotTest(Test operand) : Test
{
    public override bool Evaluate(ref Evaluation evaluation) => !operand.Evaluate(ref evaluation);
}

/// <summary>Operands from left to right until one decides: false for <c>and</c>, true for <c>or</c>.</summary>
internal sealed class ChainTest(Test[] operands, bool decider) : Test
{
    public override bool Evaluate(ref Evaluation evaluation)
    {
        foreach (var operand in operands)
        {
            var result = operand.Evaluate(ref evaluation);
            if (evaluation.Error is not null || result == decider)
            {
                return decider;
            }
        }

        return !decider;
    }
}
