namespace NomadNodes.Filtering.Description;

/// <summary>One field of a struct.</summary>
internal abstract class Member(FilterType type)
{
    public FilterType Type { get; } = type;

    public abstract FilterValue Read(object owner);
}

internal sealed class Member<TOwner, TValue>(Func<TOwner, TValue> get, FilterType<TValue> type) : Member(type)
{
    public override FilterValue Read(object owner) => type.Wrap(get((TOwner)owner));
}
