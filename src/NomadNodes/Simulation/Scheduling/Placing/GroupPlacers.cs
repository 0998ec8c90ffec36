using NomadNodes.Model.Jobs;
using NomadNodes.Simulation.Scheduling.Ranking;

namespace NomadNodes.Simulation.Scheduling.Placing;

/// <summary>One placer for each group of an evaluation.</summary>
internal sealed class GroupPlacers(EvaluationRun run)
{
    private readonly Dictionary<TaskGroup, GroupPlacer> _placers = new(ReferenceEqualityComparer.Instance);

    internal GroupPlacer Of(TaskGroup group)
    {
        if (!_placers.TryGetValue(group, out var placer)) _placers.Add(group, placer = new GroupPlacer(run.Context, group));
        return placer;
    }
}
