using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Scheduling.Ranking;

/// <summary>Counts what happens to the nodes on the way to one placement.</summary>
internal sealed class MetricsBuilder
{
    /// <summary>A simulated scheduler has no duration of its own; what a real one takes for a node, about.</summary>
    private const long NanosecondsPerNode = 10_000;

    private Dictionary<string, long>? _classFiltered;
    private Dictionary<string, long>? _constraintFiltered;
    private Dictionary<string, long>? _classExhausted;
    private Dictionary<string, long>? _dimensionExhausted;
    private long _evaluated;
    private long _filtered;
    private long _exhausted;

    internal void Evaluate() => _evaluated++;

    internal void Filter(Node node, string reason)
    {
        _evaluated++;
        _filtered++;
        if (node.NodeClass.Length > 0) Increment(ref _classFiltered, node.NodeClass);
        Increment(ref _constraintFiltered, reason);
    }

    internal void Exhaust(Node node, string dimension)
    {
        _evaluated++;
        _exhausted++;
        if (node.NodeClass.Length > 0) Increment(ref _classExhausted, node.NodeClass);
        Increment(ref _dimensionExhausted, dimension);
    }

    /// <summary>A copy to count on from.</summary>
    internal MetricsBuilder Copy() => new()
    {
        _evaluated = _evaluated,
        _filtered = _filtered,
        _classFiltered = _classFiltered is null ? null : new(_classFiltered),
        _constraintFiltered = _constraintFiltered is null ? null : new(_constraintFiltered),
    };

    internal AllocMetric Placed(PlacementPool pool, IReadOnlyList<NodeScoreMeta> scores) => Build(pool) with { ScoreMetaData = scores };

    internal AllocMetric Failed(PlacementPool pool, TaskGroup group) =>
        Build(pool) with { ResourcesExhausted = _dimensionExhausted is null ? null : Asked(group) };

    private static void Increment(ref Dictionary<string, long>? counts, string key)
    {
        counts ??= [];
        counts[key] = counts.GetValueOrDefault(key) + 1;
    }

    private AllocMetric Build(PlacementPool pool) => new()
    {
        NodesEvaluated = _evaluated,
        NodesFiltered = _filtered,
        NodesInPool = pool.Nodes,
        NodePool = pool.Name,
        NodesAvailable = pool.PerDatacenter,
        ClassFiltered = _classFiltered,
        ConstraintFiltered = _constraintFiltered,
        NodesExhausted = _exhausted,
        ClassExhausted = _classExhausted,
        DimensionExhausted = _dimensionExhausted,
        AllocationTime = NanosecondsPerNode * (1 + _evaluated),
    };

    /// <summary>Nomad: what each task asks of the CPU and memory that ran out, nothing else of it.</summary>
    private Dictionary<string, Resources> Asked(TaskGroup group) => (group.Tasks ?? []).ToDictionary(task => task.Name, task => new Resources
    {
        CPU = _dimensionExhausted!.ContainsKey(Fit.Cpu) ? task.Resources?.CPU ?? 0 : 0,
        MemoryMB = _dimensionExhausted.ContainsKey(Fit.Memory) ? task.Resources?.MemoryMB ?? 0 : 0,
    });
}
