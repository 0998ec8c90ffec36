using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Scheduling.Reconcile;

/// <summary>The allocations of one group, by what is to become of them.</summary>
internal sealed class GroupAllocs
{
    private readonly Dictionary<AllocFate, List<Allocation>> _byFate = [];

    internal GroupAllocs(IEnumerable<Allocation> allocs, TaskGroup group, AllocClassifier classifier)
    {
        // The order of the rows is that of random IDs; names give one that means something.
        foreach (var alloc in allocs.OrderBy(alloc => NameIndex.Of(alloc.Name)).ThenBy(alloc => alloc.ID, StringComparer.Ordinal))
            Of(classifier.Classify(alloc, group)).Add(alloc);
    }

    internal List<Allocation> Kept => Of(AllocFate.Kept);

    internal List<Allocation> Migrating => Of(AllocFate.Migrate);

    internal List<Allocation> Lost => Of(AllocFate.Lost);

    internal List<Allocation> Disconnecting => Of(AllocFate.Disconnect);

    internal List<Allocation> RescheduleNow => Of(AllocFate.RescheduleNow);

    internal List<Allocation> RescheduleLater => Of(AllocFate.RescheduleLater);

    internal List<Allocation> Fulfilled => Of(AllocFate.Fulfilled);

    /// <summary>Each of these fills a place of the group, itself or by what will replace it.</summary>
    internal IEnumerable<Allocation> Filling => [.. Fulfilled, .. Staying, .. Migrating];

    /// <summary>Those of them that can be stopped when there are too many.</summary>
    internal IEnumerable<Allocation> Staying => [.. Kept, .. Disconnecting, .. RescheduleNow, .. RescheduleLater];

    internal List<Allocation> Of(AllocFate fate)
    {
        if (!_byFate.TryGetValue(fate, out var allocs)) _byFate.Add(fate, allocs = []);
        return allocs;
    }

    internal void Remove(Allocation alloc)
    {
        foreach (var allocs in _byFate.Values) allocs.Remove(alloc);
    }
}
