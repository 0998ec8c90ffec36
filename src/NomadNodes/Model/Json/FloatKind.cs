using System.Globalization;

namespace NomadNodes.Model.Json;

/// <summary>Go's floats: only what rounds to infinity does not fit.</summary>
internal sealed class FloatKind(bool single = false) : GoKind<double>(single ? "float32" : "float64")
{
    public override double Zero => 0;

    public override bool TryRead(ref GoReader reader, ref double value)
    {
        if (!reader.AtNumber())
            return reader.Mismatch(Type);
        var literal = reader.Literal();
        var number = single
            ? float.Parse(literal, NumberStyles.Float, CultureInfo.InvariantCulture)
            : double.Parse(literal, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (double.IsInfinity(number))
            return reader.DoesNotFit(literal, Type);
        value = number;
        return true;
    }
}
