namespace NomadNodes.Model.Json;

/// <summary>Members of the types whose empty members Nomad leaves out: Allocation, Evaluation, Plan, NetworkResource, Port, AllocatedPortMapping.</summary>
internal static class GoWriterOmitting
{
    internal static void OmitEmpty(this GoWriter w, ReadOnlySpan<byte> name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            w.Member(name, value);
    }

    internal static void OmitEmpty(this GoWriter w, ReadOnlySpan<byte> name, bool value)
    {
        if (value)
            w.Member(name, value);
    }

    internal static void OmitEmpty(this GoWriter w, ReadOnlySpan<byte> name, long value)
    {
        if (value != 0)
            w.Member(name, value);
    }

    internal static void OmitEmpty(this GoWriter w, ReadOnlySpan<byte> name, ulong value)
    {
        if (value != 0)
            w.Member(name, value);
    }

    internal static void OmitEmpty(this GoWriter w, ReadOnlySpan<byte> name, Timestamp value)
    {
        if (!value.IsZero)
            w.Member(name, value);
    }

    internal static void OmitEmpty<T>(this GoWriter w, ReadOnlySpan<byte> name, T? value)
        where T : class, IWireForm
    {
        if (value is not null)
            w.Member(name, value);
    }

    internal static void OmitEmpty<T>(this GoWriter w, ReadOnlySpan<byte> name, IReadOnlyList<T>? values)
        where T : class, IWireForm
    {
        if (values is { Count: > 0 })
            w.List(name, values);
    }

    internal static void OmitEmpty(this GoWriter w, ReadOnlySpan<byte> name, IReadOnlyList<string>? values)
    {
        if (values is { Count: > 0 })
            w.List(name, values);
    }

    internal static void OmitEmpty<T>(this GoWriter w, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, T>? map)
        where T : class, IWireForm
    {
        if (map is { Count: > 0 })
            w.Map(name, map);
    }
}
