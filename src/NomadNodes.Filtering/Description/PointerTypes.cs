using NomadNodes.Filtering.Compilation;

namespace NomadNodes.Filtering.Description;

/// <summary>A pointer; Nomad follows it wherever it is met, so that its values are those of its target.</summary>
internal sealed class PointerType<T>(FilterType<T> target) : FilterType<T>(target.Kind, target.KindName, "*" + target.GoName)
{
    internal override FilterValue Wrap(T value) => target.Wrap(value);

    internal override QuickTest<T>? Quick(ReadOnlySpan<string> parts, MatchTest test) => target.Quick(parts, test);

    internal override PathStep StepTo(string part) => target.StepTo(part);
}

internal sealed class OptionalValueType<T>(FilterType<T> target) : FilterType<T?>(target.Kind, target.KindName, "*" + target.GoName)
    where T : struct
{
    internal override FilterValue Wrap(T? value) => value is { } present ? target.Wrap(present) : new FilterValue(this, null);

    internal override QuickTest<T?>? Quick(ReadOnlySpan<string> parts, MatchTest test) =>
        target.Quick(parts, test) is { } quick ? new QuickOptional<T>(quick) : null;

    internal override PathStep StepTo(string part) => target.StepTo(part);
}
