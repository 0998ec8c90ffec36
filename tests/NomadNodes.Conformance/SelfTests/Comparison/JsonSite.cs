using System.Text.Json;

namespace NomadNodes.Conformance.SelfTests.Comparison;

/// <summary>A token of a JSON body, by its place in the UTF-8 text (quotes included),
/// with the names of the members around it, outermost first.</summary>
internal sealed record JsonSite(JsonTokenType Type, int Start, int End, IReadOnlyList<string> Around, bool InList)
{
    /// <summary>The name of the nearest member.</summary>
    public string Key => Around.Count == 0 ? "" : Around[^1];
}
