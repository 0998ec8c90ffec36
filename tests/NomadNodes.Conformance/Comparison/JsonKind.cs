namespace NomadNodes.Conformance.Comparison;

/// <summary>Kinds of JSON values; a number with a fraction or an exponent is another kind than one without.</summary>
internal enum JsonKind
{
    Null,
    Bool,
    Integer,
    Real,
    Text,
    Array,
    Object,
}
