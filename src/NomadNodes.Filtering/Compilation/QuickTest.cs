namespace NomadNodes.Filtering.Compilation;

/// <summary>
/// A test of what one part of a path leads to, of many values at once: typed, without values in disguise, without state. Each part of a path is
/// read of all values before the next part is, so that the processor waits for the memory of many records at once instead of for one after another.
/// </summary>
internal abstract class QuickTest<T>
{
    /// <summary>Says of each value whether it passes; <see cref="Verdict.Unsure"/> where something would be wrong.</summary>
    /// <param name="values">At most <see cref="Batch.Size"/>.</param>
    /// <param name="verdicts">As many.</param>
    public abstract void Judge(ReadOnlySpan<T> values, Span<Verdict> verdicts);

    public Verdict Judge(T value)
    {
        var verdict = Verdict.Unsure;
        Judge(new ReadOnlySpan<T>(in value), new Span<Verdict>(ref verdict));
        return verdict;
    }
}
