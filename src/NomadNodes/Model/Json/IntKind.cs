using System.Globalization;

namespace NomadNodes.Model.Json;

/// <summary>Go's signed integers. A fraction or an exponent does not fit, whatever its value.</summary>
internal sealed class IntKind(string type, long min = long.MinValue, long max = long.MaxValue) : GoKind<long>(type)
{
    public override long Zero => 0;

    public override bool TryRead(ref GoReader reader, ref long value)
    {
        if (!reader.AtNumber())
            return reader.Mismatch(Type);
        var literal = reader.Literal();
        var isWhole = long.TryParse(literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        if (!isWhole || number < min || number > max)
            return reader.DoesNotFit(literal, Type);
        value = number;
        return true;
    }
}
