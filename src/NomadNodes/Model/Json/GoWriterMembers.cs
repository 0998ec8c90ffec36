namespace NomadNodes.Model.Json;

/// <summary>Members that are always written: null collections and objects as <c>null</c>, zero values as they are.</summary>
internal static class GoWriterMembers
{
    internal static void Member(this GoWriter w, ReadOnlySpan<byte> name, string? value)
    {
        w.Name(name);
        w.Text(value);
    }

    /// <summary>A Go pointer to a string: null is <c>null</c>, not the empty string.</summary>
    internal static void MemberOrNull(this GoWriter w, ReadOnlySpan<byte> name, string? value)
    {
        w.Name(name);
        if (value is null)
            w.Null();
        else
            w.Text(value);
    }

    internal static void Member(this GoWriter w, ReadOnlySpan<byte> name, bool value)
    {
        w.Name(name);
        w.Bool(value);
    }

    internal static void Member(this GoWriter w, ReadOnlySpan<byte> name, long value)
    {
        w.Name(name);
        w.Number(value);
    }

    internal static void Member(this GoWriter w, ReadOnlySpan<byte> name, ulong value)
    {
        w.Name(name);
        w.Number(value);
    }

    internal static void Member(this GoWriter w, ReadOnlySpan<byte> name, bool? value)
    {
        w.Name(name);
        if (value is { } known)
            w.Bool(known);
        else
            w.Null();
    }

    internal static void Member(this GoWriter w, ReadOnlySpan<byte> name, long? value)
    {
        w.Name(name);
        if (value is { } known)
            w.Number(known);
        else
            w.Null();
    }

    internal static void Member(this GoWriter w, ReadOnlySpan<byte> name, double? value)
    {
        w.Name(name);
        if (value is { } known)
            w.Float(known);
        else
            w.Null();
    }

    internal static void Member(this GoWriter w, ReadOnlySpan<byte> name, Timestamp value)
    {
        w.Name(name);
        w.Time(value);
    }

    internal static void Member(this GoWriter w, ReadOnlySpan<byte> name, byte[]? value)
    {
        w.Name(name);
        w.Bytes(value);
    }

    internal static void Member<T>(this GoWriter w, ReadOnlySpan<byte> name, T? value)
        where T : class, IWireForm
    {
        w.Name(name);
        w.Value(value);
    }

    internal static void Value<T>(this GoWriter w, T? value)
        where T : class?, IWireForm?
    {
        if (value is null)
            w.Null();
        else
            value.WriteTo(w);
    }
}
