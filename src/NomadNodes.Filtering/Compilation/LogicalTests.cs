using NomadNodes.Filtering.Description;

namespace NomadNodes.Filtering.Compilation;

internal sealed class NotTest(Test operand) : Test
{
    public override bool Evaluate(ref Evaluation evaluation) => !operand.Evaluate(ref evaluation);

    public override QuickTest<T>? Quick<T>(FilterType<T> record) => operand.Quick(record) is { } quick ? new QuickNot<T>(quick) : null;
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

    public override QuickTest<T>? Quick<T>(FilterType<T> record)
    {
        // An operand that has no quick test leaves to the ones before it what they can decide.
        var quick = operands.Select(operand => operand.Quick(record)).TakeWhile(test => test is not null).Select(test => test!).ToArray();
        if (quick.Length == 0)
        {
            return null;
        }

        var undecided = Verdicts.Of(!decider);
        return new QuickChain<T>(quick, undecided, quick.Length == operands.Length ? undecided : Verdict.Unsure);
    }
}
