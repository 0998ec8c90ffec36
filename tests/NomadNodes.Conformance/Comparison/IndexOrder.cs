using System.Numerics;

namespace NomadNodes.Conformance.Comparison;

/// <summary>0 is 0, 1 is 1, and the order of all indexes of the scenario is the same on both sides.</summary>
internal sealed class IndexOrder(Problems problems)
{
    private readonly Dictionary<BigInteger, BigInteger> _seen = [];

    public void Compare(string where, BigInteger want, BigInteger got)
    {
        if (want <= 1 || got <= 1)
            Exactly(where, want, got);
        else if (!_seen.TryGetValue(want, out var before))
            Place(where, want, got);
        else if (before != got)
            problems.Add(where + " (index)", $"{want} = {before} here before", got);
    }

    private void Exactly(string where, BigInteger want, BigInteger got)
    {
        if (want != got)
            problems.Add(where + " (index)", want, got);
    }

    private void Place(string where, BigInteger want, BigInteger got)
    {
        foreach (var (recorded, seen) in _seen)
        {
            if (recorded < want == seen < got && seen != got)
                continue;
            problems.Add(where + " (index order)", $"{want} after/before {recorded}", $"{got} against {seen}");
            return;
        }

        _seen.Add(want, got);
    }
}
