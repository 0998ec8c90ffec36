namespace NomadNodes.Model.Json;

/// <summary>The Go types that need no description, and how to combine them.</summary>
internal static class GoKinds
{
    public static StringKind String { get; } = new("string");

    public static BoolKind Bool { get; } = new();

    public static IntKind Int { get; } = new("int");

    public static IntKind Int8 { get; } = new("int8", sbyte.MinValue, sbyte.MaxValue);

    public static IntKind Int32 { get; } = new("int32", int.MinValue, int.MaxValue);

    public static IntKind Int64 { get; } = new("int64");

    /// <summary>Nanoseconds, as a number only.</summary>
    public static IntKind Duration { get; } = new("time.Duration");

    public static UintKind Uint8 { get; } = new("uint8", byte.MaxValue);

    public static UintKind Uint16 { get; } = new("uint16", ushort.MaxValue);

    public static UintKind Uint64 { get; } = new("uint64");

    public static FloatKind Float32 { get; } = new(single: true);

    public static FloatKind Float64 { get; } = new();

    public static BytesKind Bytes { get; } = new();

    public static AnyKind Any { get; } = new();

    /// <summary>Any value that is to be stored.</summary>
    public static AnyKind Kept { get; } = new(AnyValue.MaxDepth);

    public static ListKind<string> Strings { get; } = new(String);

    public static MapKind<string> StringMap { get; } = new(String);

    public static PointerKind<V> Pointer<V>(GoKind<V> target)
        where V : class => new(target);

    public static NullableKind<V> Nullable<V>(GoKind<V> target)
        where V : struct => new(target);

    /// <summary>A Go slice that is stored as it is sent.</summary>
    public static ListKind<object?> KeptList(string type) => new(Kept, type);

    /// <summary>A Go struct or map that is stored as it is sent.</summary>
    public static MapKind<object?> KeptObject(string type) => new(Kept, type);

    public static ListKind<V> List<V>(GoKind<V> element) => new(element);

    public static MapKind<V> Map<V>(GoKind<V> element) => new(element);
}
