using System.Runtime.CompilerServices;
using NomadNodes.Filtering.Compilation;

namespace NomadNodes.Filtering.Description;

/// <summary>One field of a struct, which is also the step to it.</summary>
internal sealed class Member<TOwner, TValue>(Func<TOwner, TValue> get, FilterType<TValue> type) : PathStep
{
    public override FilterType? Next => type;

    public override bool TryTake(in FilterValue value, out FilterValue next, out PathFault fault)
    {
        next = type.Wrap(get(Owner(value.Reference!)));
        fault = default;
        return true;
    }

    // Only values of the struct's own type come here; checking that again costs as much as all the rest.
    private static TOwner Owner(object reference) =>
        typeof(TOwner).IsValueType ? (TOwner)reference : Unsafe.As<object, TOwner>(ref reference);
}
