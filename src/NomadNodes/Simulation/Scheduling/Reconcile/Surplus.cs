using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Scheduling.Reconcile;

/// <summary>Which of too many allocations of a group stop.</summary>
internal static class Surplus
{
    /// <summary>
    /// Nomad: those that leave anyway; then those of an old version whose name has a newer one; then the highest index of a name.
    /// </summary>
    internal static List<Allocation> Choose(Job job, IEnumerable<Allocation> migrating, IEnumerable<Allocation> others, int count)
    {
        if (count <= 0) return [];
        var staying = others.ToList();
        var newNames = staying.Where(alloc => AllocClassifier.IsCurrent(alloc, job)).Select(alloc => alloc.Name).ToHashSet();
        var ordered = staying
            .OrderByDescending(alloc => !AllocClassifier.IsCurrent(alloc, job) && newNames.Contains(alloc.Name))
            .ThenByDescending(alloc => NameIndex.Of(alloc.Name))
            .ThenBy(alloc => alloc.CreateIndex)
            .ThenBy(alloc => alloc.ID, StringComparer.Ordinal);
        return [.. migrating.Concat(ordered).Take(count)];
    }
}
