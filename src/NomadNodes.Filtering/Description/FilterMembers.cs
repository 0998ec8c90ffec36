using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace NomadNodes.Filtering.Description;

/// <summary>
/// The list of a struct's members: Go's field names, case-sensitive, with a delegate that reads each. The delegates run for every
/// record that
/// is scanned, so they should allocate nothing.
/// </summary>
[SuppressMessage("Naming", "CA1720", Justification = "Members are named for the Go types that they describe.")]
public sealed class FilterMembers<T>
{
    private readonly Dictionary<string, Member<T>> _members = new(StringComparer.Ordinal);

    internal FilterMembers()
    {
    }

    /// <exception cref="ArgumentException">There is a member of that name.</exception>
    public FilterMembers<T> Add<TValue>(string name, Func<T, TValue> get, FilterType<TValue> type)
    {
        ArgumentNullException.ThrowIfNull(get);
        ArgumentNullException.ThrowIfNull(type);
        _members.Add(name, new Member<T, TValue>(get, type));
        return this;
    }

    /// <summary>A string; null counts as empty.</summary>
    public FilterMembers<T> String(string name, Func<T, string?> get) => Add<string>(name, get!, FilterTypes.String);

    public FilterMembers<T> Bool(string name, Func<T, bool> get) => Add(name, get, FilterTypes.Bool);

    public FilterMembers<T> Int(string name, Func<T, long> get) => Add(name, get, FilterTypes.Int);

    public FilterMembers<T> Int64(string name, Func<T, long> get) => Add(name, get, FilterTypes.Int64);

    public FilterMembers<T> UInt16(string name, Func<T, ushort> get) => Add(name, get, FilterTypes.UInt16);

    public FilterMembers<T> UInt64(string name, Func<T, ulong> get) => Add(name, get, FilterTypes.UInt64);

    public FilterMembers<T> Float64(string name, Func<T, double> get) => Add(name, get, FilterTypes.Float64);

    /// <param name="name">Go's field name.</param>
    /// <param name="nanoseconds">Reads the duration.</param>
    public FilterMembers<T> Duration(string name, Func<T, long> nanoseconds) => Add(name, nanoseconds, FilterTypes.Duration);

    /// <summary>A time; its value is never looked at.</summary>
    public FilterMembers<T> Time(string name) => Add(name, static _ => string.Empty, FilterTypes.Time<string>());

    public FilterMembers<T> Bytes(string name, Func<T, IReadOnlyList<byte>?> get) => Add(name, get, FilterTypes.Bytes);

    public FilterMembers<T> List<TElement>(string name, Func<T, IReadOnlyList<TElement>?> get, FilterType<TElement> element) =>
        Add(name, get, FilterTypes.List(element));

    /// <summary>A list held as an immutable array; the default array is nil.</summary>
    public FilterMembers<T> List<TElement>(string name, Func<T, ImmutableArray<TElement>> get, FilterType<TElement> element)
    {
        ArgumentNullException.ThrowIfNull(get);
        return Add(name, owner => ImmutableCollectionsMarshal.AsArray(get(owner)), FilterTypes.List(element));
    }

    /// <summary>A struct or a pointer to one; null is a nil pointer.</summary>
    public FilterMembers<T> Struct<TValue>(string name, Func<T, TValue?> get, FilterType<TValue> type)
        where TValue : class => Add<TValue>(name, get!, type);

    public FilterMembers<T> Map<TValue>(string name, Func<T, IReadOnlyDictionary<string, TValue>?> get, FilterType<TValue> value) =>
        Add(name, get, FilterTypes.Map(value));

    internal FrozenDictionary<string, Member<T>> Build() => _members.ToFrozenDictionary(StringComparer.Ordinal);
}
