namespace NomadNodes.Filtering.Description;

/// <summary>What can be done with a value; follows Go's kinds, with the widths of numbers folded together.</summary>
internal enum ValueKind
{
    String,
    Bool,
    Signed,
    Unsigned,
    Float,
    Struct,
    List,
    Map,

    /// <summary>Known only when the value is there.</summary>
    Any,
}
