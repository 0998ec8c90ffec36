using System.Runtime.CompilerServices;
using NomadNodes.Filtering.Compilation;

namespace NomadNodes.Filtering.Description;

/// <summary>One field of a struct, which is also the step to it.</summary>
internal abstract class Member<TOwner> : PathStep
{
    /// <summary>The test of what the parts after this one lead to, from the struct (<see cref="Test.Quick"/>).</summary>
    public abstract QuickTest<TOwner>? Quick(ReadOnlySpan<string> parts, MatchTest test);
}

internal sealed class Member<TOwner, TValue>(Func<TOwner, TValue> get, FilterType<TValue> type) : Member<TOwner>
{
    public override FilterType? Next => type;

    public override bool TryTake(in FilterValue value, out FilterValue next, out PathFault fault)
    {
        next = type.Wrap(get(Owner(value.Reference!)));
        fault = default;
        return true;
    }

    public override QuickTest<TOwner>? Quick(ReadOnlySpan<string> parts, MatchTest test) =>
        type.Quick(parts, test) is { } quick ? new QuickMember<TOwner, TValue>(get, quick) : null;

    // Only values of the struct's own type come here; checking that again costs as much as all the rest.
    private static TOwner Owner(object reference) =>
        typeof(TOwner).IsValueType ? (TOwner)reference : Unsafe.As<object, TOwner>(ref reference);
}
