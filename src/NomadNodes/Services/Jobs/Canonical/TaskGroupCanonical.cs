using NomadNodes.Model.Jobs;
using NomadNodes.Model.Requests.Jobs;

namespace NomadNodes.Services.Jobs.Canonical;

/// <summary>A group with every default filled in.</summary>
internal static class TaskGroupCanonical
{
    private const long DefaultDiskMB = 300;

    /// <param name="sent">As the client sends it.</param>
    /// <param name="job">Its job, for what groups take from it.</param>
    /// <param name="type">The job's, canonical.</param>
    public static TaskGroup Of(TaskGroupRequest sent, JobRequest job, string type)
    {
        var restart = RestartCanonical.OfGroup(type, sent.RestartPolicy);
        return new TaskGroup
        {
            Name = sent.Name ?? "",
            Count = sent.Count ?? 1,
            Update = UpdateCanonical.OfGroup(type, job.Update, sent.Update),
            Migrate = MigrateCanonical.Of(type, job.Migrate, sent.Migrate),
            Constraints = PlacementCanonical.Constraints(sent.Constraints),
            Scaling = KeptValues.OfTyped(sent.Scaling),
            RestartPolicy = restart,
            Disconnect = Disconnect(sent.Disconnect),
            Tasks = Lists.Of(sent.Tasks, task => TaskCanonical.Of(task, restart)),
            EphemeralDisk = Disk(sent.EphemeralDisk),
            Meta = KeptValues.Texts(sent.Meta),
            ReschedulePolicy = RescheduleCanonical.Of(type, job.Reschedule, sent.ReschedulePolicy),
            Affinities = PlacementCanonical.Affinities(sent.Affinities),
            Spreads = PlacementCanonical.Spreads(sent.Spreads),
            Networks = NetworkCanonical.Of(sent.Networks),
            Consul = KeptValues.OfTyped(sent.Consul),
            Services = KeptValues.OfTyped(sent.Services),
            Volumes = KeptValues.OfTyped(sent.Volumes),
            ShutdownDelay = sent.ShutdownDelay,
            MaxRunDuration = sent.MaxRunDuration,
            StopAfterClientDisconnect = sent.StopAfterClientDisconnect,
            MaxClientDisconnect = sent.MaxClientDisconnect,
            PreventRescheduleOnLost = sent.PreventRescheduleOnLost ?? false,
        };
    }

    private static EphemeralDisk Disk(EphemeralDiskRequest? sent) => new()
    {
        Sticky = sent?.Sticky ?? false,
        SizeMB = sent?.SizeMB ?? DefaultDiskMB,
        Migrate = sent?.Migrate ?? false,
    };

    private static DisconnectStrategy? Disconnect(DisconnectStrategyRequest? sent) => sent is null ? null : new()
    {
        LostAfter = sent.LostAfter ?? 0,
        StopOnClientAfter = sent.StopOnClientAfter,
        Replace = sent.Replace ?? true,
        Reconcile = sent.Reconcile ?? "best_score",
    };
}
