namespace NomadNodes.Services.Nodes;

/// <summary>A client's metadata in its two layers.</summary>
/// <param name="Static">What its configuration says.</param>
/// <param name="Dynamic">What was set later; null hides the static value.</param>
internal sealed record ClientMetadata(IReadOnlyDictionary<string, string> Static, IReadOnlyDictionary<string, string?> Dynamic)
{
    /// <summary>What holds.</summary>
    public Dictionary<string, string> Merged
    {
        get
        {
            var merged = new Dictionary<string, string>(Static, StringComparer.Ordinal);
            foreach (var (key, value) in Dynamic)
            {
                if (value is null) merged.Remove(key);
                else merged[key] = value;
            }

            return merged;
        }
    }

    /// <summary>Nomad: null takes a value back, and stays as a mark only where it hides a static one.</summary>
    public ClientMetadata With(IEnumerable<KeyValuePair<string, string?>> changes)
    {
        var changed = new Dictionary<string, string?>(Dynamic, StringComparer.Ordinal);
        foreach (var (key, value) in changes)
        {
            if (value is null && !Static.ContainsKey(key)) changed.Remove(key);
            else changed[key] = value;
        }

        return this with { Dynamic = changed };
    }
}
