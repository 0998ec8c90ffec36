using NomadNodes.Filtering.Description;

namespace NomadNodes.Filtering.Compilation;

/// <summary>A compiled node of the tree. Immutable but for caches, so that several threads may use one.</summary>
internal abstract class Test
{
    /// <summary>Whether the record passes; without meaning once the evaluation has an error, which ends it.</summary>
    public abstract bool Evaluate(ref Evaluation evaluation);

    /// <summary>
    /// The same test as one chain of typed delegates: no values in disguise, no state, far fewer instructions, so that the processor waits for
    /// the memory of several records at once. Unsure where something would be wrong; null if there is none.
    /// </summary>
    public virtual Func<T, Verdict>? Quick<T>(FilterType<T> record) => null;
}
