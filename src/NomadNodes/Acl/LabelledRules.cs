using NomadNodes.Model;

namespace NomadNodes.Acl;

/// <summary>
/// What each label of a kind of block grants. Nomad: a label without stars that is the name itself decides alone, even if it grants nothing; else the
/// closest of the matching ones does, and of equally close ones the last in the order of bytes.
/// </summary>
internal sealed class LabelledRules<T>
    where T : class
{
    public static readonly LabelledRules<T> None = new(new Dictionary<string, T>());

    private readonly Dictionary<string, T> _exact = new(StringComparer.Ordinal);
    private readonly KeyValuePair<string, T>[] _globs;

    public LabelledRules(IReadOnlyDictionary<string, T> rules)
    {
        foreach (var (label, rule) in rules.Where(rule => !Glob.IsGlob(rule.Key))) _exact.Add(label, rule);
        _globs = [.. rules.Where(rule => Glob.IsGlob(rule.Key)).OrderBy(rule => rule.Key, Utf8Order.Instance)];
    }

    /// <summary>All of them, in no order.</summary>
    public IEnumerable<T> All => _exact.Values.Concat(_globs.Select(glob => glob.Value));

    /// <summary>Null when no label fits the name.</summary>
    public T? Find(string name)
    {
        if (_exact.TryGetValue(name, out var exact)) return exact;
        T? closest = null;
        var fewest = int.MaxValue;
        foreach (var (label, rule) in _globs)
        {
            if (Glob.Covered(label, name) > fewest || !StarGlob.Matches(label, name)) continue;
            (closest, fewest) = (rule, Glob.Covered(label, name));
        }

        return closest;
    }

    public bool Any(Func<T, bool> holds) => All.Any(holds);
}
