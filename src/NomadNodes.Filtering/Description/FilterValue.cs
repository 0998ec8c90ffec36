using System.Diagnostics.CodeAnalysis;

namespace NomadNodes.Filtering.Description;

/// <summary>A value on its way through an evaluation, without boxing: references as they are, numbers as bits.</summary>
internal readonly struct FilterValue
{
    public FilterValue(FilterType type, object? reference) => (Type, Reference) = (type, reference);

    public FilterValue(FilterType type, ulong bits) => (Type, Bits, Reference) = (type, bits, Present);

    private static object Present { get; } = new();

    /// <summary>The type found at run time: never an interface's, unless it is nil.</summary>
    public FilterType Type { get; }

    /// <summary>The object, list, map or string; null for nil, and something for numbers.</summary>
    public object? Reference { get; }

    public ulong Bits { get; }

    /// <summary>A pointer or interface that points to nothing. Nil lists and maps are still lists and maps.</summary>
    [MemberNotNullWhen(false, nameof(Reference))]
    public bool IsNil => Reference is null && Type.Kind is not (ValueKind.String or ValueKind.List or ValueKind.Map);

    public string Text => (string?)Reference ?? "";

    public string KindName => IsNil ? "invalid" : Type.KindName;
}
