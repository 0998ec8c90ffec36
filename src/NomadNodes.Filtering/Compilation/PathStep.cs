using NomadNodes.Filtering.Description;

namespace NomadNodes.Filtering.Compilation;

/// <summary>One part of a selector, compiled for the type that it is applied to. Immutable.</summary>
internal abstract class PathStep
{
    /// <summary>The type after the step; null where there is no way on.</summary>
    public abstract FilterType? Next { get; }

    /// <summary>Pointers that are nil end every path but one into a list or map, which have no pointers of their own.</summary>
    public bool TryTake(in FilterValue value, out FilterValue next, out PathFault fault)
    {
        if (value.IsNil)
        {
            next = default;
            fault = new PathFault(PathFaultKind.WrongKind, value.KindName);
            return false;
        }

        return TryTakePresent(value, out next, out fault);
    }

    protected abstract bool TryTakePresent(in FilterValue value, out FilterValue next, out PathFault fault);
}
