using System.Numerics;
using NomadNodes.Filtering.Compilation;

namespace NomadNodes.Filtering.Description;

internal sealed class StringType() : FilterType<string>(ValueKind.String, "string", "string")
{
    internal override FilterValue Wrap(string value) => new(this, value);

    internal override QuickTest<string>? Quick(ReadOnlySpan<string> parts, MatchTest test) =>
        parts.IsEmpty && test.QuickOnText() is { } judge ? new QuickValue<string>(judge) : null;
}

internal sealed class BoolType() : FilterType<bool>(ValueKind.Bool, "bool", "bool")
{
    internal override FilterValue Wrap(bool value) => new(this, value ? 1UL : 0UL);

    internal override QuickTest<bool>? Quick(ReadOnlySpan<string> parts, MatchTest test) =>
        parts.IsEmpty && test.QuickOnBits(this) is { } judge ? new QuickValue<bool>(judge) : null;
}

internal sealed class IntegerType<T>(ValueKind kind, string kindName, string? goName = null)
    : FilterType<T>(kind, kindName, goName ?? kindName)
    where T : struct, IBinaryInteger<T>
{
    internal override FilterValue Wrap(T value) => new(this, ulong.CreateTruncating(value));

    internal override QuickTest<T>? Quick(ReadOnlySpan<string> parts, MatchTest test) =>
        parts.IsEmpty && test.QuickOnBits(this) is { } judge ? new QuickValue<T>(judge) : null;
}

internal sealed class FloatType() : FilterType<double>(ValueKind.Float, "float64", "float64")
{
    internal override FilterValue Wrap(double value) => new(this, BitConverter.DoubleToUInt64Bits(value));

    internal override QuickTest<double>? Quick(ReadOnlySpan<string> parts, MatchTest test) =>
        parts.IsEmpty && test.QuickOnBits(this) is { } judge ? new QuickValue<double>(judge) : null;
}
