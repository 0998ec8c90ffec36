using NomadNodes.Filtering.Description;

namespace NomadNodes.Filtering.Compilation;

internal sealed class NoMemberStep(string name) : PathStep
{
    public override FilterType? Next => null;

    public override bool TryTake(in FilterValue value, out FilterValue next, out PathFault fault)
    {
        next = default;
        fault = new PathFault(PathFaultKind.MissingMember, name);
        return false;
    }
}

/// <summary>Strings, numbers and bools have nothing below them.</summary>
internal sealed class DeadEndStep : PathStep
{
    public override FilterType? Next => null;

    public override bool TryTake(in FilterValue value, out FilterValue next, out PathFault fault)
    {
        next = default;
        fault = new PathFault(PathFaultKind.WrongKind, value.KindName);
        return false;
    }
}
