using NomadNodes.Filtering.Description;

namespace NomadNodes.Filtering.Compilation;

/// <summary>One part of a selector, compiled for the type that it is applied to. Immutable.</summary>
internal abstract class PathStep
{
    /// <summary>The type after the step; null where there is no way on.</summary>
    public abstract FilterType? Next { get; }

    /// <param name="value">A value of the type; never nil, as nothing is below a nil pointer.</param>
    /// <param name="next">The part of it.</param>
    /// <param name="fault">Why there is none.</param>
    public abstract bool TryTake(in FilterValue value, out FilterValue next, out PathFault fault);
}
