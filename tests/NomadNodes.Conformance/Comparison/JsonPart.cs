using System.Globalization;
using System.Numerics;

namespace NomadNodes.Conformance.Comparison;

/// <summary>A JSON value as it was written: escapes, spelling of numbers and order of members are kept.
/// Raw is a literal or number as written, a string as written between its quotes, and empty for containers.</summary>
internal sealed record JsonPart(JsonKind Kind, string Raw)
{
    public IReadOnlyList<JsonPart> Items { get; init; } = [];

    /// <summary>In the order written, names as written between their quotes.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonPart>> Members { get; init; } = [];

    /// <summary>Only for <see cref="JsonKind.Integer"/>; of any size.</summary>
    public BigInteger Number => BigInteger.Parse(Raw, CultureInfo.InvariantCulture);

    public static JsonPart Text(string raw) => new(JsonKind.Text, raw);

    public override string ToString() => Kind switch
    {
        JsonKind.Text => $"\"{Raw}\"",
        JsonKind.Array => $"[{string.Join(',', Items)}]",
        JsonKind.Object => $"{{{string.Join(',', Members.Select(one => $"\"{one.Key}\":{one.Value}"))}}}",
        _ => Raw,
    };
}
