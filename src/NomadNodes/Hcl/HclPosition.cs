using System.Globalization;

namespace NomadNodes.Hcl;

/// <summary>A place in a text, both numbers from 1. The default value is the place of what was read from JSON: HCL keeps none there.</summary>
internal readonly record struct HclPosition(int Line, int Column)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Line}:{Column}");
}
