using System.Numerics;

namespace NomadNodes.Filtering.Description;

internal sealed class StringType() : FilterType<string>(ValueKind.String, "string", "string")
{
    internal override FilterValue Wrap(string value) => new(this, value);
}

internal sealed class BoolType() : FilterType<bool>(ValueKind.Bool, "bool", "bool")
{
    internal override FilterValue Wrap(bool value) => new(this, value ? 1UL : 0UL);
}

internal sealed class IntegerType<T>(ValueKind kind, string kindName, string? goName = null)
    : FilterType<T>(kind, kindName, goName ?? kindName)
    where T : struct, IBinaryInteger<T>
{
    internal override FilterValue Wrap(T value) => new(this, ulong.CreateTruncating(value));
}

internal sealed class FloatType() : FilterType<double>(ValueKind.Float, "float64", "float64")
{
    internal override FilterValue Wrap(double value) => new(this, BitConverter.DoubleToUInt64Bits(value));
}
