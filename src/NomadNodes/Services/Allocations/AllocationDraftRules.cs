using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.State;

namespace NomadNodes.Services.Allocations;

/// <summary>Everything that is wrong with allocations that are to be put in place, each fault with its place.</summary>
internal static class AllocationDraftRules
{
    private static readonly AllocationDraftValidator Own = new();

    /// <param name="drafts">In order: a job that comes with one of them is known to those behind it.</param>
    /// <param name="ground">What is there.</param>
    /// <param name="place">The list's name; empty for one alone, whose places are its members.</param>
    public static IReadOnlyList<string> FaultsOf(IReadOnlyList<AllocationDraft> drafts, AllocationGround ground, string place)
    {
        var faults = new List<string>();
        var jobs = new Dictionary<JobKey, Job>();
        var ids = new HashSet<UuidKey>();
        for (var i = 0; i < drafts.Count; i++)
        {
            var at = place.Length == 0 ? "" : $"{place}[{i}].";
            var own = Own.Validate(drafts[i]).Errors;
            faults.AddRange(own.Count > 0 ? own.Select(error => at + error.ErrorMessage) : FaultsBetween(drafts[i], ground, jobs, ids).Select(fault => at + fault));
        }

        return faults;
    }

    private static IEnumerable<string> FaultsBetween(AllocationDraft draft, AllocationGround ground, Dictionary<JobKey, Job> jobs, HashSet<UuidKey> ids)
    {
        var key = draft.Key;
        if (draft.Job is { } sent && (ground.FindJob(key) is not null || !jobs.TryAdd(key, sent))) yield return $"Job: '{key.ID}' is there already; name it by its JobID alone.";
        if ((jobs.GetValueOrDefault(key) ?? ground.FindJob(key)) is not { } job) yield return $"JobID: there is no job '{key.ID}' in the namespace '{key.Namespace}'.";
        else if (GroupFault(draft, job) is { } fault) yield return fault;
        if (!ground.HasNode(UuidKey.Of(draft.Given.NodeID))) yield return $"NodeID: there is no node '{draft.Given.NodeID}'.";
        if (draft.Given.ID.Length == 0) yield break;
        var id = UuidKey.Of(draft.Given.ID);
        if (ground.HasAllocation(id)) yield return $"ID: '{draft.Given.ID}' is there already.";
        else if (!ids.Add(id)) yield return $"ID: '{draft.Given.ID}' is there twice.";
    }

    private static string? GroupFault(AllocationDraft draft, Job job)
    {
        if (draft.GroupOf(job) is not null) return null;
        var groups = string.Join(", ", (job.TaskGroups ?? []).Select(group => group.Name));
        return draft.Given.TaskGroup.Length == 0
            ? $"TaskGroup: is missing; '{job.ID}' has the groups {groups}."
            : $"TaskGroup: '{draft.Given.TaskGroup}' is not one of the groups of '{job.ID}': {groups}.";
    }
}
