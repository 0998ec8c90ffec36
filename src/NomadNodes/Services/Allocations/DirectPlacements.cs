using NomadNodes.Services.Jobs;
using NomadNodes.State;

namespace NomadNodes.Services.Allocations;

/// <summary>Allocations that somebody puts in place directly. No scheduler is asked; it looks at them when their job is evaluated next.</summary>
internal sealed class DirectPlacements(StateStore store, Func<Guid> newId)
{
    /// <summary>Places all of them or none.</summary>
    /// <param name="drafts">At least one.</param>
    /// <param name="place">How faults name the list; empty for one draft alone.</param>
    public Task<PlacedAllocations> PlaceAsync(IReadOnlyList<AllocationDraft> drafts, string place) => store.WriteAsync(write =>
    {
        List<string> faults = [.. AllocationDraftRules.FaultsOf(drafts, AllocationGround.Of(write), place), .. JobFaultsOf(write, drafts, place)];
        return faults.Count > 0 ? new PlacedAllocations(0, [], faults) : new PlacedAllocations(write.Index + 1, new DirectPlacement(write, newId).Place(drafts), []);
    });

    private static IEnumerable<string> JobFaultsOf(WriteTransaction write, IReadOnlyList<AllocationDraft> drafts, string place)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Job is not { } job) continue;
            foreach (var fault in JobRules.FaultsOf(write, job)) yield return (place.Length == 0 ? "" : $"{place}[{i}].") + $"Job: {fault}";
        }
    }
}
