using NomadNodes.Filtering.Description;

namespace NomadNodes.Filtering.Compilation;

/// <summary>The right-hand side of a comparison, read once as everything that it could be.</summary>
internal sealed class MatchValue(string text)
{
    private readonly GoNumber<bool> _bool = GoNumber.ParseBool(text);
    private readonly GoNumber<long> _signed = GoNumber.ParseInt(text);
    private readonly GoNumber<ulong> _unsigned = GoNumber.ParseUint(text);
    private readonly GoNumber<double> _float = GoFloat.Parse(text);

    public string Text => text;

    public static bool CanEqual(ValueKind kind) =>
        kind is ValueKind.String or ValueKind.Bool or ValueKind.Signed or ValueKind.Unsigned or ValueKind.Float;

    public bool CanBe(ValueKind kind) => Fault(kind) == NumberFault.None;

    /// <summary>Fails the evaluation if the value can't be read as the kind that it is compared with.</summary>
    public bool CheckFor(ValueKind kind, ref Evaluation evaluation)
    {
        var fault = Fault(kind);
        return fault == NumberFault.None || evaluation.Fail(Describe(kind, fault));
    }

    /// <summary>Only for kinds that the value can be read as.</summary>
    public bool IsEqual(in FilterValue value) => value.Type.Kind switch
    {
        ValueKind.String => string.Equals(value.Text, text, StringComparison.Ordinal),
        ValueKind.Bool => (value.Bits != 0) == _bool.Value,
        ValueKind.Signed => (long)value.Bits == _signed.Value,
        ValueKind.Unsigned => value.Bits == _unsigned.Value,
        _ => BitConverter.UInt64BitsToDouble(value.Bits) == _float.Value,
    };

    private NumberFault Fault(ValueKind kind) => kind switch
    {
        ValueKind.Bool => _bool.Fault,
        ValueKind.Signed => _signed.Fault,
        ValueKind.Unsigned => _unsigned.Fault,
        ValueKind.Float => _float.Fault,
        _ => NumberFault.None,
    };

    private string Describe(ValueKind kind, NumberFault fault)
    {
        var function = kind switch
        {
            ValueKind.Bool => "ParseBool",
            ValueKind.Signed => "ParseInt",
            ValueKind.Unsigned => "ParseUint",
            _ => "ParseFloat",
        };
        var reason = fault == NumberFault.Syntax ? "invalid syntax" : "value out of range";
        return $"error getting match value in expression: strconv.{function}: parsing {GoText.Quote(text)}: {reason}";
    }
}
