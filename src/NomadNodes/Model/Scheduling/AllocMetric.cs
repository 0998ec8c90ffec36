using NomadNodes.Model.Jobs;
using NomadNodes.Model.Json;

namespace NomadNodes.Model.Scheduling;

/// <summary>How the scheduler came to a placement, or why it found none.</summary>
internal sealed record AllocMetric : IWireForm
{
    public long NodesEvaluated { get; init; }

    public long NodesFiltered { get; init; }

    public long NodesInPool { get; init; }

    public string NodePool { get; init => field = value ?? ""; } = "";

    /// <summary>Per datacenter.</summary>
    public IReadOnlyDictionary<string, long>? NodesAvailable { get; init; }

    public IReadOnlyDictionary<string, long>? ClassFiltered { get; init; }

    public IReadOnlyDictionary<string, long>? ConstraintFiltered { get; init; }

    public long NodesExhausted { get; init; }

    public IReadOnlyDictionary<string, long>? ClassExhausted { get; init; }

    public IReadOnlyDictionary<string, long>? DimensionExhausted { get; init; }

    public IReadOnlyList<string>? QuotaExhausted { get; init; }

    public IReadOnlyDictionary<string, Resources>? ResourcesExhausted { get; init; }

    public IReadOnlyDictionary<string, double>? Scores { get; init; }

    public IReadOnlyList<NodeScoreMeta>? ScoreMetaData { get; init; }

    /// <summary>Nanoseconds that the scheduler took.</summary>
    public long AllocationTime { get; init; }

    /// <summary>Further placements of the group that failed alike.</summary>
    public long CoalescedFailures { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("NodesEvaluated"u8, NodesEvaluated);
        w.Member("NodesFiltered"u8, NodesFiltered);
        w.Member("NodesInPool"u8, NodesInPool);
        w.Member("NodePool"u8, NodePool);
        w.Map("NodesAvailable"u8, NodesAvailable);
        w.Map("ClassFiltered"u8, ClassFiltered);
        w.Map("ConstraintFiltered"u8, ConstraintFiltered);
        w.Member("NodesExhausted"u8, NodesExhausted);
        w.Map("ClassExhausted"u8, ClassExhausted);
        w.Map("DimensionExhausted"u8, DimensionExhausted);
        w.List("QuotaExhausted"u8, QuotaExhausted);
        w.Map("ResourcesExhausted"u8, ResourcesExhausted);
        w.Map("Scores"u8, Scores);
        w.List("ScoreMetaData"u8, ScoreMetaData);
        w.Member("AllocationTime"u8, AllocationTime);
        w.Member("CoalescedFailures"u8, CoalescedFailures);
        w.EndObject();
    }
}
