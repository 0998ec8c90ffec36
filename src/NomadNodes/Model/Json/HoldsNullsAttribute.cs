namespace NomadNodes.Model.Json;

/// <summary>Says of a list or map that null is one of the values that it holds, which <see cref="NullElements"/> takes for a fault elsewhere.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class HoldsNullsAttribute : Attribute;
