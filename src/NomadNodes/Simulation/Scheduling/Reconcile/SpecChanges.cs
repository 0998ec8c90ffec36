using NomadNodes.Model.Jobs;
using NomadNodes.Model.Json;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Scheduling.Reconcile;

/// <summary>Whether a group's allocations must be replaced to follow a new version of their job, or may be told of it where they run.</summary>
internal static class SpecChanges
{
    internal static bool NeedReplacement(Job before, Job after, string groupName)
    {
        if (before.FindGroup(groupName) is not { } old || after.FindGroup(groupName) is not { } now) return true;
        if ((old.Tasks?.Count ?? 0) != (now.Tasks?.Count ?? 0) || GroupDiffers(before, old, after, now)) return true;
        foreach (var task in now.Tasks ?? [])
        {
            var previous = (old.Tasks ?? []).FirstOrDefault(other => other.Name == task.Name);
            if (previous is null || TaskDiffers(previous, task) || !SameMaps(Meta(before, old, previous), Meta(after, now, task))) return true;
        }

        return false;
    }

    private static bool GroupDiffers(Job before, TaskGroup old, Job after, TaskGroup now) =>
        !Same(old.EphemeralDisk, now.EphemeralDisk)
        || !SameLists(old.Networks, now.Networks)
        || !SameLists([.. before.Affinities ?? [], .. old.Affinities ?? []], [.. after.Affinities ?? [], .. now.Affinities ?? []])
        || !SameLists([.. before.Spreads ?? [], .. old.Spreads ?? []], [.. after.Spreads ?? [], .. now.Spreads ?? []])
        || !JsonValues.Same(old.Volumes, now.Volumes)
        || !JsonValues.Same(old.Consul, now.Consul);

    private static bool TaskDiffers(JobTask old, JobTask now) =>
        old.Driver != now.Driver
        || old.User != now.User
        || !JsonValues.Same(old.Config, now.Config)
        || !SameMaps(old.Env ?? NoTexts, now.Env ?? NoTexts)
        || !JsonValues.Same(old.Artifacts, now.Artifacts)
        || !JsonValues.Same(old.Vault, now.Vault)
        || !JsonValues.Same(old.Consul, now.Consul)
        || !JsonValues.Same(old.Secrets, now.Secrets)
        || !JsonValues.Same(old.Templates, now.Templates)
        || !JsonValues.Same(old.CSIPluginConfig, now.CSIPluginConfig)
        || !JsonValues.Same(old.VolumeMounts, now.VolumeMounts)
        || !JsonValues.Same(old.DispatchPayload, now.DispatchPayload)
        || !JsonValues.Same(old.Schedule, now.Schedule)
        || !SameLists(old.Affinities, now.Affinities)
        || !Same(old.Lifecycle, now.Lifecycle)
        || !Same(old.Resources, now.Resources);

    /// <summary>Nomad: tasks see the meta of job, group and task in their environment.</summary>
    private static Dictionary<string, string> Meta(Job job, TaskGroup group, JobTask task)
    {
        var all = new Dictionary<string, string>();
        foreach (var map in new[] { job.Meta, group.Meta, task.Meta })
        {
            foreach (var (key, value) in map ?? NoTexts) all[key] = value;
        }

        return all;
    }

    private static readonly IReadOnlyDictionary<string, string> NoTexts = new Dictionary<string, string>();

    private static bool SameMaps(IReadOnlyDictionary<string, string> left, IReadOnlyDictionary<string, string> right) =>
        left.Count == right.Count && left.All(entry => right.TryGetValue(entry.Key, out var value) && value == entry.Value);

    private static bool SameLists<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right)
        where T : IWireForm
    {
        if ((left?.Count ?? 0) != (right?.Count ?? 0)) return false;
        for (var i = 0; i < (left?.Count ?? 0); i++)
        {
            if (!Same(left![i], right![i])) return false;
        }

        return true;
    }

    private static bool Same(IWireForm? left, IWireForm? right) =>
        ReferenceEquals(left, right) || (left is not null && right is not null && WireBytes.Of(left).AsSpan().SequenceEqual(WireBytes.Of(right)));
}
