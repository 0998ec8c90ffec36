namespace NomadNodes.Conformance.Http;

/// <summary>Status and, of each header, the first value.</summary>
internal sealed record ResponseHead(int Status, IReadOnlyDictionary<string, string> Headers)
{
    public bool IsInterim => Status is >= 100 and < 200;

    public bool IsChunked => string.Equals(Headers.GetValueOrDefault("Transfer-Encoding"), "chunked", StringComparison.OrdinalIgnoreCase);

    /// <summary>Those of the given names that are there, under that spelling.</summary>
    public Dictionary<string, string> Kept(IEnumerable<string> names) =>
        names.Where(Headers.ContainsKey).ToDictionary(name => name, name => Headers[name], StringComparer.OrdinalIgnoreCase);
}
