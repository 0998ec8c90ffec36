using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Scheduling.Ranking;

/// <summary>The best few of the scored nodes. Of equals the one that came first is the better.</summary>
internal sealed class BestScores
{
    /// <summary>Nomad reports five.</summary>
    private const int Kept = 5;

    private readonly List<(PlacementNode Node, NodeScore Score, double Norm)> _best = new(Kept + 1);

    internal PlacementNode? Best => _best.Count > 0 ? _best[0].Node : null;

    internal void Offer(PlacementNode node, in NodeScore score)
    {
        var norm = score.Norm;
        if (_best.Count == Kept && norm <= _best[^1].Norm) return;
        var at = _best.Count;
        while (at > 0 && _best[at - 1].Norm < norm) at--;
        _best.Insert(at, (node, score, norm));
        if (_best.Count > Kept) _best.RemoveAt(Kept);
    }

    internal List<NodeScoreMeta> ToMeta() => _best.ConvertAll(entry => entry.Score.ToMeta(entry.Node.Node.ID));
}
