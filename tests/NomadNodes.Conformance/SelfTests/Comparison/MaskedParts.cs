using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NomadNodes.Conformance.Comparison;
using NomadNodes.Conformance.Scenarios;

namespace NomadNodes.Conformance.SelfTests.Comparison;

/// <summary>The answers of another run of the same scenario: later times, higher indexes, other generated ids.</summary>
internal sealed class MaskedParts(string inputs)
{
    private const int Shift = 1000;

    private readonly HashSet<string> _chosen = [.. Rules.Uuid.Matches(inputs).Select(id => id.Value)];
    private readonly Dictionary<string, string> _ids = [];

    public Answer Changed(Answer answer)
    {
        var isJson = answer.Headers.GetValueOrDefault("Content-Type") == "application/json" && answer.Body is ['{' or '[', ..];
        var headers = answer.Headers.ToDictionary(one => one.Key, one => one.Key == Rules.IndexHeader ? Later(one.Value) : Renamed(one.Value));
        return answer with { Headers = headers, Body = Renamed(isJson ? ChangedJson(answer.Body) : answer.Body) };
    }

    private static string ChangedJson(string text)
    {
        var body = Encoding.UTF8.GetBytes(text);
        var changed = new StringBuilder();
        var done = 0;
        foreach (var site in JsonSites.Of(body))
        {
            changed.Append(Encoding.UTF8.GetString(body.AsSpan(done..site.Start)));
            changed.Append(ChangedToken(site, Encoding.UTF8.GetString(body.AsSpan(site.Start..site.End))));
            done = site.End;
        }

        return changed.Append(Encoding.UTF8.GetString(body.AsSpan(done..))).ToString();
    }

    private static string ChangedToken(JsonSite site, string raw)
    {
        if (site.Type == JsonTokenType.Number && (Rules.IsIndex(site.Key) || Rules.IsTime(site.Key)))
            return Later(raw);
        return site.Type == JsonTokenType.String && Rules.TimeText.IsMatch(raw.Trim('"')) ? "\"2042-01-02T03:04:05.6Z\"" : raw;
    }

    private static string Later(string number)
    {
        var value = long.Parse(number, CultureInfo.InvariantCulture);
        return $"{(value > 1 ? value + Shift : value)}";
    }

    private string Renamed(string text) => Rules.Uuid.Replace(text, Renamed);

    private string Renamed(Match id)
    {
        if (_chosen.Contains(id.Value))
            return id.Value;
        if (!_ids.TryGetValue(id.Value, out var other))
            _ids[id.Value] = other = $"{_ids.Count:x8}-0000-4000-8000-000000000000";
        return other;
    }
}
