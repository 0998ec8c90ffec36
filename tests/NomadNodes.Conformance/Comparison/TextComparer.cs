namespace NomadNodes.Conformance.Comparison;

/// <summary>Compares strings as written. Times are masked; ids that the scenario did not choose correspond one to one,
/// those that stand in its inputs are exact.</summary>
internal sealed class TextComparer(Problems problems, string inputs)
{
    private readonly HashSet<string> _chosen = [.. Ids(inputs)];
    private readonly Dictionary<string, string> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _recorded = new(StringComparer.Ordinal);

    public void Compare(string where, string want, string got)
    {
        if (Rules.TimeText.IsMatch(want))
            Require(Rules.TimeText.IsMatch(got), where, want, got);
        else if (Ids(want).All(_chosen.Contains))
            Require(want == got, where, want, got);
        else
            CompareIds(where, want, got);
    }

    /// <summary>The text with every id that the scenario did not choose replaced by a mark.</summary>
    public string Masked(string text) => Rules.Uuid.Replace(text, id => _chosen.Contains(id.Value) ? id.Value : "<id>");

    private static IEnumerable<string> Ids(string text) => Rules.Uuid.Matches(text).Select(match => match.Value);

    private void CompareIds(string where, string want, string got)
    {
        Require(Rules.Uuid.Replace(want, "<id>") == Rules.Uuid.Replace(got, "<id>"), where, want, got);
        foreach (var (recorded, seen) in Ids(want).Zip(Ids(got)))
        {
            if (_chosen.Contains(recorded) || _chosen.Contains(seen))
                Require(recorded == seen, where, recorded, seen);
            else
                Require(Correspond(recorded, seen), where + " (generated id)", $"{recorded} = {_seen[recorded]}", seen);
        }
    }

    private bool Correspond(string recorded, string seen)
    {
        _seen.TryAdd(recorded, seen);
        _recorded.TryAdd(seen, recorded);
        return _seen[recorded] == seen && _recorded[seen] == recorded;
    }

    private void Require(bool holds, string where, string recorded, string seen)
    {
        if (!holds)
            problems.Add(where, recorded, seen);
    }
}
