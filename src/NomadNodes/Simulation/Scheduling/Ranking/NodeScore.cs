using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Scheduling.Ranking;

/// <summary>What the scorers say of a node. One that says 0 has not spoken, but for binpack.</summary>
internal struct NodeScore
{
    internal double Binpack;
    internal double AntiAffinity;
    internal double Penalty;
    internal double Affinity;
    internal double Spread;

    /// <summary>The mean of those that spoke.</summary>
    internal readonly double Norm
    {
        get
        {
            var sum = Binpack + AntiAffinity + Penalty + Affinity + Spread;
            var speakers = 1 + Speaks(AntiAffinity) + Speaks(Penalty) + Speaks(Affinity) + Speaks(Spread);
            return sum / speakers;
        }
    }

    internal readonly NodeScoreMeta ToMeta(string nodeId)
    {
        var scores = new Dictionary<string, double>
        {
            ["binpack"] = Binpack,
            ["job-anti-affinity"] = AntiAffinity,
            ["node-reschedule-penalty"] = Penalty,
            ["node-affinity"] = Affinity,
        };
        if (Spread != 0) scores["allocation-spread"] = Spread;
        return new NodeScoreMeta { NodeID = nodeId, Scores = scores, NormScore = Norm };
    }

    /// <summary>System jobs have no other scorer.</summary>
    internal readonly NodeScoreMeta ToBinpackMeta(string nodeId) =>
        new() { NodeID = nodeId, Scores = new Dictionary<string, double> { ["binpack"] = Binpack }, NormScore = Binpack };

    private static int Speaks(double score) => score != 0 ? 1 : 0;
}
