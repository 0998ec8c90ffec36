using System.Globalization;
using System.Text;
using System.Text.Json;
using NomadNodes.Conformance.Comparison;
using NomadNodes.Conformance.Scenarios;

namespace NomadNodes.Conformance.SelfTests.Comparison;

/// <summary>All changes of one place of a recorded JSON body that the comparison has to notice.</summary>
internal sealed class JsonMutations(Step step)
{
    private readonly byte[] _body = Encoding.UTF8.GetBytes(step.Answer!.Body);
    private readonly bool _shape = step.Loose.Contains("shape");

    public IEnumerable<Mutation> All()
    {
        var sites = JsonSites.Of(_body);
        return sites.Where(IsCompared).SelectMany(Mutations).Concat(Swaps(sites)).Concat(Layouts(sites));
    }

    /// <summary>Below members that the step skips, and in lists of which only the kind counts, nothing is compared.</summary>
    private bool IsCompared(JsonSite site) => !site.Around.Any(name => step.Loose.Contains("/" + name)) && !(_shape && site.InList);

    private IEnumerable<Mutation> Mutations(JsonSite site) => site.Type switch
    {
        JsonTokenType.PropertyName => [Replace("another name", site, "\"Zz\""), Escape(site)],
        JsonTokenType.String => [Replace("text to number", site, "7"), .. Unless(_shape, Texts(site))],
        JsonTokenType.Number when Raw(site).AsSpan().ContainsAny('.', 'e') => [Quote(site), .. Unless(_shape, [Respell(site)])],
        JsonTokenType.Number => [Quote(site), Replace("to real", site, Raw(site) + ".0"), .. Unless(_shape, Integers(site))],
        JsonTokenType.True or JsonTokenType.False => [Quote(site), .. Unless(_shape, [Replace("flip", site, Raw(site) == "true" ? "false" : "true")])],
        JsonTokenType.Null => [Replace("null to zero", site, "0")],
        JsonTokenType.StartArray => [.. Unless(_shape, [Insert("another item", site, "0")])],
        _ => [Insert("another member", site, "\"Zz\":0")],
    };

    private static IEnumerable<Mutation> Unless(bool shape, IEnumerable<Mutation> mutations) => shape ? [] : mutations;

    private IEnumerable<Mutation> Texts(JsonSite site)
    {
        yield return Replace("longer text", site, Raw(site)[..^1] + "x\"");
        yield return Escape(site);
    }

    private IEnumerable<Mutation> Integers(JsonSite site)
    {
        var isZero = Raw(site) == "0";
        yield return Replace("zero or not", site, isZero ? "7" : "0");
        if (!Rules.IsIndex(site.Key) && !Rules.IsTime(site.Key))
            yield return Replace("next number", site, $"{long.Parse(Raw(site), CultureInfo.InvariantCulture) - 1}");
    }

    private Mutation Respell(JsonSite site) =>
        Replace("number spelled otherwise", site, Raw(site).Contains('e', StringComparison.Ordinal) ? Raw(site).Replace('e', 'E') : Raw(site) + "0");

    private Mutation Quote(JsonSite site) => Replace("to text", site, $"\"{Raw(site)}\"");

    /// <summary>The same string for every JSON reader.</summary>
    private Mutation Escape(JsonSite site)
    {
        var first = _body[site.Start + 1];
        var plain = site.End - site.Start > 2 && first is not (byte)'\\' and < 0x80;
        return plain
            ? Splice("first character escaped", site.Start + 1, site.Start + 2, $"\\u{first:x4}")
            : Splice("more in front", site.Start + 1, site.Start + 1, "Zz");
    }

    private Mutation Insert(string what, JsonSite container, string item)
    {
        var rest = Encoding.UTF8.GetString(_body.AsSpan(container.End)).TrimStart();
        return Splice(what, container.End, container.End, rest[0] is ']' or '}' ? item : item + ",");
    }

    /// <summary>Adjacent members, both with plain values, change places.</summary>
    private IEnumerable<Mutation> Swaps(List<JsonSite> sites)
    {
        for (var at = 0; at + 3 < sites.Count; at++)
        {
            var (a, b, c, d) = (sites[at], sites[at + 1], sites[at + 2], sites[at + 3]);
            var members = a.Type == JsonTokenType.PropertyName && c.Type == JsonTokenType.PropertyName && a.Around.SequenceEqual(c.Around);
            if (members && IsCompared(a) && !Rules.IsMap(a.Key) && IsPlain(b) && IsPlain(d) && Between(b, c).Trim() == ",")
                yield return Splice("members swapped", a.Start, d.End, Text(c.Start, d.End) + Between(b, c) + Text(a.Start, b.End));
        }
    }

    private static bool IsPlain(JsonSite site) =>
        site.Type is not (JsonTokenType.StartArray or JsonTokenType.StartObject or JsonTokenType.PropertyName);

    private IEnumerable<Mutation> Layouts(List<JsonSite> sites)
    {
        yield return _body[^1] == '\n' ? Splice("no newline", _body.Length - 1, _body.Length, "") : Splice("newline", _body.Length, _body.Length, "\n");
        if (step.Loose.Count == 0)
            yield return Splice("space", sites[^1].Start, sites[^1].Start, "\t");
    }

    private string Between(JsonSite left, JsonSite right) => Text(left.End, right.Start);

    private string Raw(JsonSite site) => Text(site.Start, site.End);

    private string Text(int start, int end) => Encoding.UTF8.GetString(_body.AsSpan(start..end));

    private Mutation Replace(string what, JsonSite site, string text) => Splice(what, site.Start, site.End, text);

    private Mutation Splice(string what, int start, int end, string text)
    {
        byte[] body = [.. _body.AsSpan(..start), .. Encoding.UTF8.GetBytes(text), .. _body.AsSpan(end..)];
        return new Mutation($"{what} at {start}", step.Answer! with { Body = Encoding.UTF8.GetString(body) });
    }
}
