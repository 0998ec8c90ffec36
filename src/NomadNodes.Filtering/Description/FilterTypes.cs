using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace NomadNodes.Filtering.Description;

/// <summary>The described types: Go's own, and the ways to make new ones.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "Types are named as Go names them.")]
public static class FilterTypes
{
    /// <summary>Null counts as the empty string.</summary>
    public static FilterType<string> String { get; } = new StringType();

    public static FilterType<bool> Bool { get; } = new BoolType();

    /// <summary>A pointer to a bool; null is nil.</summary>
    public static FilterType<bool?> OptionalBool { get; } = OptionalValue(Bool);

    /// <summary>Go's int, which has 64 bits on the machines that Nomad runs on.</summary>
    public static FilterType<long> Int { get; } = new IntegerType<long>(ValueKind.Signed, "int");

    public static FilterType<int> Int32 { get; } = new IntegerType<int>(ValueKind.Signed, "int32");

    public static FilterType<long> Int64 { get; } = new IntegerType<long>(ValueKind.Signed, "int64");

    /// <summary>Nanoseconds. Compared as a number: Nomad does not read <c>1h</c> here.</summary>
    public static FilterType<long> Duration { get; } = new IntegerType<long>(ValueKind.Signed, "int64", "time.Duration");

    public static FilterType<byte> UInt8 { get; } = new IntegerType<byte>(ValueKind.Unsigned, "uint8");

    public static FilterType<ushort> UInt16 { get; } = new IntegerType<ushort>(ValueKind.Unsigned, "uint16");

    public static FilterType<uint> UInt32 { get; } = new IntegerType<uint>(ValueKind.Unsigned, "uint32");

    public static FilterType<ulong> UInt64 { get; } = new IntegerType<ulong>(ValueKind.Unsigned, "uint64");

    public static FilterType<double> Float64 { get; } = new FloatType();

    /// <summary>Bytes; null is nil. The only list that <c>matches</c> works on.</summary>
    public static FilterType<IReadOnlyList<byte>?> Bytes { get; } = List(UInt8);

    /// <summary>
    /// An interface: null, string, bool, number, <c>IReadOnlyDictionary&lt;string, object?&gt;</c> or
    /// <c>IReadOnlyList&lt;object?&gt;</c>, told
    /// apart when they are met. Numbers of .NET's floating types are float64, whole ones int64.
    /// </summary>
    public static FilterType<object?> Any { get; } = new AnyType();

    /// <summary>A time. Nothing but <c>is nil</c> (never true) works on one, so that its value is not needed.</summary>
    public static FilterType<T> Time<T>() => new StructType<T>("time.Time", FrozenDictionary<string, Member<T>>.Empty);

    /// <summary>A struct, described by its members. A null reference is a nil pointer.</summary>
    /// <param name="goName">The Go type, for example <c>structs.Node</c>.</param>
    /// <param name="describe">Adds the members; embedded structs are members named by their type.</param>
    public static FilterType<T> Struct<T>(string goName, Action<FilterMembers<T>> describe)
    {
        ArgumentNullException.ThrowIfNull(describe);
        var members = new FilterMembers<T>();
        describe(members);
        return new StructType<T>(goName, members.Build());
    }

    /// <summary>A list; null is nil.</summary>
    public static FilterType<IReadOnlyList<T>?> List<T>(FilterType<T> element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return new ListType<T>(element);
    }

    /// <summary>A map with string keys; null is nil.</summary>
    public static FilterType<IReadOnlyDictionary<string, T>?> Map<T>(FilterType<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new MapType<T>(value);
    }

    /// <summary>A pointer to the type. Only error texts tell the two apart (<c>[]*structs.NodeEvent</c>).</summary>
    public static FilterType<T> Pointer<T>(FilterType<T> target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return new PointerType<T>(target);
    }

    /// <summary>A pointer to a value type; null is nil.</summary>
    public static FilterType<T?> OptionalValue<T>(FilterType<T> target)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(target);
        return new OptionalValueType<T>(target);
    }
}
