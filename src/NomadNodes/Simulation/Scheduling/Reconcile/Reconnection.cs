using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Scheduling.Reconcile;

/// <summary>After a node is back there may be an allocation and its replacement for one place: the group says which one stays.</summary>
internal static class Reconnection
{
    internal static List<Allocation> Losers(TaskGroup group, IReadOnlyList<Allocation> kept)
    {
        var losers = new List<Allocation>();
        foreach (var original in kept)
        {
            if (!original.WasUnknown || original.ClientStatus == AllocClientStatus.Unknown) continue;
            if (kept.FirstOrDefault(alloc => alloc.PreviousAllocation == original.ID) is not { } replacement) continue;
            losers.Add(KeepsOriginal(group.Reconciles, original, replacement) ? replacement : original);
        }

        return losers;
    }

    private static bool KeepsOriginal(string strategy, Allocation original, Allocation replacement)
    {
        if (original.Job?.Version < replacement.Job?.Version) return false;
        return strategy switch
        {
            "keep_original" => true,
            "keep_replacement" => false,
            "longest_running" => StartedAt(original) <= StartedAt(replacement),
            _ => Score(original) >= Score(replacement),
        };
    }

    private static long StartedAt(Allocation alloc) => (alloc.TaskStates?.Values ?? [])
        .Where(task => !task.StartedAt.IsZero)
        .Select(task => task.StartedAt.ToUnixNanoseconds())
        .DefaultIfEmpty(alloc.CreateTime)
        .Max();

    private static double Score(Allocation alloc) => alloc.Metrics?.ScoreMetaData is [var best, ..] ? best.NormScore : 0;
}
