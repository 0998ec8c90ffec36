namespace NomadNodes.Model.Json;

/// <summary>
/// A Go struct, described by its members in Go's order: unknown names are ignored, known ones match regardless of case, an exact match
/// first. Where an outer member hides an embedded one of the same name, list the outer one only. Go keeps what was there when the value
/// is null.
/// </summary>
/// <param name="type">The Go type as Go prints it: <c>api.DrainSpec</c>, or <c>struct { … }</c> for one without a name.</param>
internal sealed class GoObject<T>(string type) : GoKind<T>(type)
    where T : class, new()
{
    private readonly string _name = NameOf(type);
    private readonly List<GoMember<T>> _members = [];

    public override T Zero => new();

    public GoObject<T> String(string name, Action<T, string> set, string type = "string") =>
        Member(name, new StringKind(type), static _ => "", set);

    public GoObject<T> Bool(string name, Action<T, bool> set) => Member(name, GoKinds.Bool, static _ => false, set);

    /// <param name="name">Nomad's name.</param>
    /// <param name="set">Stores it.</param>
    /// <param name="type">Any 64-bit signed type: int, int64, time.Duration (in nanoseconds).</param>
    public GoObject<T> Int(string name, Action<T, long> set, string type = "int") =>
        Member(name, new IntKind(type), static _ => 0L, set);

    /// <param name="name">Nomad's name.</param>
    /// <param name="set">Stores it.</param>
    /// <param name="type">Any 64-bit unsigned type: uint64, uint.</param>
    public GoObject<T> Uint(string name, Action<T, ulong> set, string type = "uint64") =>
        Member(name, new UintKind(type), static _ => 0UL, set);

    /// <summary>A pointer to a string: null clears it.</summary>
    public GoObject<T> OptionalString(string name, Action<T, string?> set) => Member(name, GoKinds.Pointer(GoKinds.String), static _ => null, set);

    /// <summary>A pointer to a bool: null clears it.</summary>
    public GoObject<T> OptionalBool(string name, Action<T, bool?> set) => Member(name, GoKinds.Nullable(GoKinds.Bool), static _ => null, set);

    /// <summary>A pointer to a signed integer, unless told otherwise an int: null clears it.</summary>
    public GoObject<T> OptionalInt(string name, Action<T, long?> set, IntKind? kind = null) =>
        Member(name, GoKinds.Nullable(kind ?? GoKinds.Int), static _ => null, set);

    /// <summary>A pointer to a uint64: null clears it.</summary>
    public GoObject<T> OptionalUint(string name, Action<T, ulong?> set) => Member(name, GoKinds.Nullable(GoKinds.Uint64), static _ => null, set);

    /// <summary>A member of any kind.</summary>
    /// <param name="name">Nomad's name; ASCII.</param>
    /// <param name="kind">Its type.</param>
    /// <param name="get">What it holds so far, for kinds that merge.</param>
    /// <param name="set">Stores it.</param>
    public GoObject<T> Member<V>(string name, GoKind<V> kind, Func<T, V> get, Action<T, V> set) =>
        Add(new([name], (ref GoReader reader, T target) =>
        {
            var value = get(target);
            if (kind.TryRead(ref reader, ref value))
                set(target, value);
        }));

    /// <summary>A member that must have the right type and is then thrown away.</summary>
    public GoObject<T> Ignored<V>(string name, GoKind<V> kind) => Member(name, kind, _ => kind.Zero, static (_, _) => { });

    /// <summary>The members of an embedded struct, which the body shows as the outer one's own; only error texts name it.</summary>
    public GoObject<T> Embed<E>(string name, GoObject<E> form, Func<T, E> get)
        where E : class, new()
    {
        foreach (var member in form._members)
            Add(new([name, .. member.Path], (ref GoReader reader, T target) => member.Read(ref reader, get(target))));
        return this;
    }

    public override bool TryRead(ref GoReader reader, ref T value)
    {
        if (reader.Peek() != '{')
            return reader.Mismatch(Type);
        reader.Open();
        while (reader.Next())
        {
            if (Find(GoUnquote.ToUtf8(reader.Key())) is { } member)
                Read(ref reader, member, value);
            else
                reader.Skip();
        }

        return true;
    }

    private void Read(ref GoReader reader, GoMember<T> member, T target)
    {
        var before = reader.Errors.Enter(_name, member.Path);
        member.Read(ref reader, target);
        reader.Errors.Leave(before);
    }

    private GoMember<T>? Find(ReadOnlySpan<byte> key)
    {
        foreach (var member in _members)
        {
            if (key.SequenceEqual(member.Name))
                return member;
        }

        foreach (var member in _members)
        {
            if (GoFold.Matches(key, member.UpperName))
                return member;
        }

        return null;
    }

    private static string NameOf(string type) =>
        type.StartsWith("struct {", StringComparison.Ordinal) ? "" : type[(type.LastIndexOf('.') + 1)..];

    private GoObject<T> Add(GoMember<T> member)
    {
        _members.Add(member);
        return this;
    }
}
