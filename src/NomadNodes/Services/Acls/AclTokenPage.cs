using System.Globalization;
using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Model.Json;
using NomadNodes.Services.Filters;
using NomadNodes.Services.Lists;

namespace NomadNodes.Services.Acls;

/// <summary>
/// A page of tokens, which are shown as they are at the moment and therefore have no bytes of their own. The steps are those of
/// <see cref="Paginator{TKey, T}"/>.
/// </summary>
internal static class AclTokenPage
{
    public static Outcome<ListPage> Of(
        IEnumerable<ACLToken> sorted, ListOptions options, RowFilter<ACLToken> filter, Func<ACLToken, string> tokenOf, Comparison<string> compare)
    {
        var pieces = new List<ReadOnlyMemory<byte>>();
        var count = 0;
        foreach (var token in sorted)
        {
            if (count == 0 && IsBefore(tokenOf(token), options, compare)) continue;
            if (!filter.Matches(token, out var error))
            {
                if (error is not null) return error;
                continue;
            }

            count++;
            if (options.PerPage != 0 && count > options.PerPage) return new ListPage(pieces, tokenOf(token));
            pieces.Add(WireBytes.Of(token, ACLToken.WriteStub));
        }

        return new ListPage(pieces, null);
    }

    public static string TokenOf(ACLToken token) => string.Create(CultureInfo.InvariantCulture, $"{token.CreateIndex}.{token.AccessorID}");

    /// <summary>Nomad: the index as a number, then the ID; where either has no number, the whole text.</summary>
    public static int Compare(string one, string other)
    {
        if (!TrySplit(one, out var first, out var firstId) || !TrySplit(other, out var second, out var secondId)) return string.CompareOrdinal(one, other);
        return first == second ? string.CompareOrdinal(firstId, secondId) : first.CompareTo(second);
    }

    private static bool IsBefore(string token, ListOptions options, Comparison<string> compare)
    {
        if (options.NextToken.Length == 0) return false;
        var order = compare(token, options.NextToken);
        return options.Reverse ? order > 0 : order < 0;
    }

    private static bool TrySplit(string token, out ulong index, out string id)
    {
        var dot = token.IndexOf('.');
        id = dot < 0 ? "" : token[(dot + 1)..];
        return ulong.TryParse(dot < 0 ? token : token[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out index);
    }
}
