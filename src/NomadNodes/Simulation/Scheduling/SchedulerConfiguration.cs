using NomadNodes.Model;

namespace NomadNodes.Simulation.Scheduling;

/// <remarks><paramref name="SpreadsLoad"/>: the emptiest node first (<c>spread</c>), not the fullest (<c>binpack</c>).</remarks>
internal sealed record SchedulerConfiguration(bool SpreadsLoad, bool MemoryOversubscription)
{
    internal const string Binpack = "binpack";

    internal const string Spread = "spread";

    /// <summary>What a fresh server starts with.</summary>
    internal static SchedulerConfiguration Default { get; } = new(SpreadsLoad: false, MemoryOversubscription: false);

    internal static SchedulerConfiguration Of(OperatorSchedulerConfiguration set) =>
        new(set.SchedulerAlgorithm == Spread, set.MemoryOversubscriptionEnabled);

    /// <summary>What holds for the jobs of a pool: each member that the pool sets replaces the cluster's.</summary>
    internal SchedulerConfiguration Within(NodePool? pool) => pool?.SchedulerConfiguration is not { } own ? this : new(
        own.SchedulerAlgorithm is "" ? SpreadsLoad : own.SchedulerAlgorithm == Spread,
        own.MemoryOversubscriptionEnabled ?? MemoryOversubscription);
}
