using System.Globalization;

namespace NomadNodes.Services.Lists;

/// <summary>The token of lists in the order of creation. Nomad: <c>CreateIndex.ID</c>; the index counts as a number if it is one, else the whole as a text.</summary>
internal readonly struct CreationToken
{
    private readonly string _text;
    private readonly string _id;

    public CreationToken(string text)
    {
        _text = text;
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        _id = dot < 0 ? "" : text[(dot + 1)..];
        if (dot > 0 && ulong.TryParse(text.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var index)) Index = index;
    }

    /// <summary>Null when the text does not begin with one.</summary>
    public ulong? Index { get; }

    public static string Of(ulong index, string id) => string.Create(CultureInfo.InvariantCulture, $"{index}.{id}");

    /// <summary>Below 0 for a row that comes before the token.</summary>
    public int Compare(ulong index, string id)
    {
        if (Index is not { } asked) return string.CompareOrdinal(Of(index, id), _text);
        var order = index.CompareTo(asked);
        return order != 0 ? order : string.CompareOrdinal(id, _id);
    }
}
