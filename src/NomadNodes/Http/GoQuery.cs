using NomadNodes.Model.Json;

namespace NomadNodes.Http;

/// <summary>
/// The query of a request target as Go reads it: names are case-sensitive, + is a space, pairs with a semicolon or a malformed escape are
/// dropped. The default value is the empty query. Values are decoded when asked for; parsing allocates one array at most.
/// </summary>
internal readonly struct GoQuery
{
    /// <summary>Go: a query of more pairs than this counts as none at all.</summary>
    private const int PairLimit = 10_000;

    private readonly string _text;
    private readonly QueryPair[]? _pairs;

    private GoQuery(string text, QueryPair[] pairs)
    {
        _text = text;
        _pairs = pairs;
    }

    internal bool IsEmpty => _pairs is null;

    /// <param name="target">The raw request target: the query starts after the first question mark.</param>
    internal static GoQuery Parse(string target)
    {
        var start = target.IndexOf('?') + 1;
        if (start == 0 || start == target.Length)
            return default;
        var limit = target.AsSpan(start).Count('&') + 1;
        if (limit > PairLimit)
            return default;
        var pairs = new QueryPair[limit];
        var count = 0;
        foreach (var range in target.AsSpan(start).Split('&'))
        {
            if (QueryPair.TryParse(target, start + range.Start.Value, start + range.End.Value, out var pair))
                pairs[count++] = pair;
        }
        return count == 0 ? default : new GoQuery(target, count == limit ? pairs : pairs[..count]);
    }

    internal bool Has(string name) => Find(name) >= 0;

    /// <summary>The first value of that name; empty where there is none.</summary>
    internal string Get(string name)
    {
        var at = Find(name);
        return at < 0 ? "" : _pairs![at].Value(_text);
    }

    /// <summary>All values of that name, in order.</summary>
    internal List<string> All(string name)
    {
        var values = new List<string>();
        foreach (var pair in _pairs ?? [])
        {
            if (pair.IsNamed(_text, name))
                values.Add(pair.Value(_text));
        }
        return values;
    }

    /// <summary>A bool in Go's spelling; absent or empty is false.</summary>
    /// <returns>Null, or the text that a real server says about the value.</returns>
    internal string? ReadBool(string name, out bool value)
    {
        value = false;
        var text = Get(name);
        return text.Length == 0 || GoBool.TryParse(text, out value, out var error) ? null : Failure(name, text, "bool", error);
    }

    /// <summary>A signed integer in Go's spelling; absent or empty is 0.</summary>
    /// <returns>Null, or the text that a real server says about the value.</returns>
    internal string? ReadInt(string name, out long value)
    {
        value = 0;
        var text = Get(name);
        return text.Length == 0 || GoInt.TryAtoi(text, out value, out var error) ? null : Failure(name, text, "int", error);
    }

    private static string Failure(string name, string text, string type, string error) =>
        $"Failed to parse value of {GoQuote.Quote(name)} ({text}) as a {type}: {error}";

    private int Find(string name)
    {
        for (var i = 0; i < (_pairs?.Length ?? 0); i++)
        {
            if (_pairs![i].IsNamed(_text, name))
                return i;
        }
        return -1;
    }
}
