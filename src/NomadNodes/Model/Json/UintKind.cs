using System.Globalization;

namespace NomadNodes.Model.Json;

/// <summary>Go's unsigned integers. A fraction, an exponent or a sign does not fit, not even in -0.</summary>
internal sealed class UintKind(string type, ulong max = ulong.MaxValue) : GoKind<ulong>(type)
{
    public override ulong Zero => 0;

    public override bool TryRead(ref GoReader reader, ref ulong value)
    {
        if (!reader.AtNumber())
            return reader.Mismatch(Type);
        var literal = reader.Literal();
        if (!ulong.TryParse(literal, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > max)
            return reader.DoesNotFit(literal, Type);
        value = number;
        return true;
    }
}
