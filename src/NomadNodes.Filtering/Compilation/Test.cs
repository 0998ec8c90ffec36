using NomadNodes.Filtering.Description;

namespace NomadNodes.Filtering.Compilation;

/// <summary>A compiled node of the tree. Immutable but for caches, so that several threads may use one.</summary>
internal abstract class Test
{
    /// <summary>Whether the record passes; without meaning once the evaluation has an error, which ends it.</summary>
    public abstract bool Evaluate(ref Evaluation evaluation);

    /// <summary>
    /// The same test for many records at once; null if there is none.
    /// </summary>
    public virtual QuickTest<T>? Quick<T>(FilterType<T> record) => null;
}
