namespace NomadNodes.Filtering.Compilation;

internal sealed class QuickNot<T>(QuickTest<T> operand) : QuickTest<T>
{
    public override void Judge(ReadOnlySpan<T> values, Span<Verdict> verdicts)
    {
        operand.Judge(values, verdicts);
        foreach (ref var verdict in verdicts[..values.Length])
        {
            if (verdict != Verdict.Unsure) verdict = verdict == Verdict.Yes ? Verdict.No : Verdict.Yes;
        }
    }
}

/// <summary>Operands from left to right, each for those that none before it has decided on.</summary>
/// <param name="operands">At least one.</param>
/// <param name="undecided">What an operand says to leave it to the next.</param>
/// <param name="atEnd">What is said where all do.</param>
internal sealed class QuickChain<T>(QuickTest<T>[] operands, Verdict undecided, Verdict atEnd) : QuickTest<T>
{
    public override void Judge(ReadOnlySpan<T> values, Span<Verdict> verdicts)
    {
        verdicts = verdicts[..values.Length];
        operands[0].Judge(values, verdicts);
        foreach (var operand in operands.AsSpan(1)) JudgeRest(operand, values, verdicts);
        if (atEnd != undecided) verdicts.Replace(undecided, atEnd);
    }

    private void JudgeRest(QuickTest<T> operand, ReadOnlySpan<T> values, Span<Verdict> verdicts)
    {
        var room = default(Batch<T>);
        var rest = new Chosen<T>(room, stackalloc byte[Batch.Size], stackalloc Verdict[Batch.Size]);
        for (var i = 0; i < values.Length; i++)
        {
            if (verdicts[i] == undecided) rest.Add(values[i], i);
        }

        rest.Judge(operand, verdicts);
    }
}
