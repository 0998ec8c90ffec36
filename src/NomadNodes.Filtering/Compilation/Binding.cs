using System.Globalization;
using NomadNodes.Filtering.Description;

namespace NomadNodes.Filtering.Compilation;

/// <summary>The element that a collection is looking at.</summary>
/// <param name="Index">Its position in the list, or its key in the map.</param>
/// <param name="Element">The element.</param>
internal readonly record struct Binding(FilterValue Index, FilterValue Element)
{
    /// <summary>The index as a part of a path.</summary>
    public string IndexText =>
        Index.Type.Kind == ValueKind.String ? Index.Text : ((long)Index.Bits).ToString(CultureInfo.InvariantCulture);
}
