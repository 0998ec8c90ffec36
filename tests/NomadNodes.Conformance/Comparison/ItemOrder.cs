using System.Numerics;
using System.Text;

namespace NomadNodes.Conformance.Comparison;

/// <summary>Brings the items of a list into an order that is the same on both sides, for lists compared as sets.
/// Generated ids, times and skipped members do not count, indexes only break ties.</summary>
internal sealed class ItemOrder(TextComparer texts, Looseness loose)
{
    public IEnumerable<JsonPart> Sorted(IReadOnlyList<JsonPart> items) => items
        .Select(item => (Item: item, Key: KeyOf(item)))
        .OrderBy(one => one.Key.Text, StringComparer.Ordinal)
        .ThenBy(one => one.Key.Indexes, Comparer<List<BigInteger>>.Create(Compare))
        .Select(one => one.Item);

    private static int Compare(List<BigInteger> left, List<BigInteger> right) => left
        .Zip(right, (a, b) => a.CompareTo(b))
        .FirstOrDefault(sign => sign != 0, left.Count.CompareTo(right.Count));

    private (string Text, List<BigInteger> Indexes) KeyOf(JsonPart item)
    {
        var text = new StringBuilder();
        var indexes = new List<BigInteger>();
        Append(item, "", text, indexes);
        return (text.ToString(), indexes);
    }

    private void Append(JsonPart part, string key, StringBuilder text, List<BigInteger> indexes)
    {
        foreach (var (name, value) in part.Members.Where(one => !loose.Skips(one.Key)).OrderBy(one => one.Key, StringComparer.Ordinal))
            Append(value, name, text.Append('"').Append(name).Append("\":"), indexes);
        foreach (var item in part.Items)
            Append(item, key, text.Append('-'), indexes);
        text.Append(part.Kind).Append(' ').Append(Plain(part, key, indexes)).Append(';');
    }

    private string Plain(JsonPart part, string key, List<BigInteger> indexes)
    {
        if (part.Kind == JsonKind.Text)
            return Rules.TimeText.IsMatch(part.Raw) ? "<time>" : texts.Masked(part.Raw);
        if (part.Kind != JsonKind.Integer || !(Rules.IsIndex(key) || Rules.IsTime(key)))
            return part.Raw;
        var number = part.Number;
        if (!Rules.IsIndex(key))
            return $"{BigInteger.Min(number, 1)}";
        indexes.Add(number);
        return $"{BigInteger.Min(number, 2)}";
    }
}
