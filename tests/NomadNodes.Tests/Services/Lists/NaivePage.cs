using System.Text;
using NomadNodes.Model;
using NomadNodes.Services.Lists;

namespace NomadNodes.Tests.Services.Lists;

/// <summary>A page made the long way: each row, each step in the order that Nomad takes them.</summary>
internal sealed record NaivePage(string Ids, string? NextToken, string? Error)
{
    public static NaivePage Of(IEnumerable<Node> rows, ListOptions options, JudgedFilter? filter)
    {
        var (ids, accepted) = (new List<string>(), 0);
        foreach (var row in rows)
        {
            var order = Encoding.UTF8.GetBytes(row.ID).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(options.NextToken));
            if (options.NextToken != "" && accepted == 0 && (options.Reverse ? order > 0 : order < 0)) continue;
            var judgement = filter is null ? true : filter.Judge(row);
            if (judgement is null) return new("", null, "failed to read result page: " + JudgedFilter.Error);
            if (judgement is false) continue;
            accepted++;
            if (options.PerPage != 0 && accepted > options.PerPage) return new(string.Join(' ', ids), row.ID, null);
            ids.Add(row.ID);
        }

        return new(string.Join(' ', ids), null, null);
    }
}
