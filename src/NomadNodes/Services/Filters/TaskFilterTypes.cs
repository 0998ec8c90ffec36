using NomadNodes.Filtering.Description;
using NomadNodes.Model.Jobs;

namespace NomadNodes.Services.Filters;

/// <summary>The task groups and tasks of jobs as filters see them.</summary>
internal static class TaskFilterTypes
{
    public static FilterType<RequestedDevice> Device { get; } = FilterTypes.Struct<RequestedDevice>("structs.RequestedDevice", device => device
        .String("Name", d => d.Name)
        .UInt64("Count", d => d.Count)
        .List("Constraints", d => d.Constraints, FilterTypes.Pointer(JobPolicyFilterTypes.Constraint))
        .List("Affinities", d => d.Affinities, FilterTypes.Pointer(JobPolicyFilterTypes.Affinity))
        .List("FirstAvailable", d => d.FirstAvailable?.Value as IReadOnlyList<object?>, FilterTypes.Any));

    public static FilterType<Resources> Resources { get; } = FilterTypes.Struct<Resources>("structs.Resources", resources => resources
        .Int("CPU", r => r.CPU)
        .Int("Cores", r => r.Cores)
        .Int("MemoryMB", r => r.MemoryMB)
        .Int("MemoryMaxMB", r => r.MemoryMaxMB)
        .Int("DiskMB", r => r.DiskMB)
        .Int("IOPS", r => r.IOPS)
        .List("Networks", r => r.Networks, FilterTypes.Pointer(NetworkFilterTypes.Network))
        .List("Devices", r => r.Devices, FilterTypes.Pointer(Device))
        .Add("NUMA", r => r.NUMA?.Value, FilterTypes.Any)
        .Int("SecretsMB", r => r.SecretsMB));

    public static FilterType<JobTask> Task { get; } = FilterTypes.Struct<JobTask>("structs.Task", task => task
        .String("Name", t => t.Name)
        .String("Driver", t => t.Driver)
        .String("User", t => t.User)
        .Map("Config", t => t.Config?.Value as IReadOnlyDictionary<string, object?>, FilterTypes.Any)
        .Map("Env", t => t.Env, FilterTypes.String)
        .List("Services", t => t.Services?.Value as IReadOnlyList<object?>, FilterTypes.Any)
        .Add("Vault", t => t.Vault?.Value, FilterTypes.Any)
        .List("Secrets", t => t.Secrets?.Value as IReadOnlyList<object?>, FilterTypes.Any)
        .Add("Consul", t => t.Consul?.Value, FilterTypes.Any)
        .List("Templates", t => t.Templates?.Value as IReadOnlyList<object?>, FilterTypes.Any)
        .List("Constraints", t => t.Constraints, FilterTypes.Pointer(JobPolicyFilterTypes.Constraint))
        .List("Affinities", t => t.Affinities, FilterTypes.Pointer(JobPolicyFilterTypes.Affinity))
        .Struct("Resources", t => t.Resources, Resources)
        .Struct("RestartPolicy", t => t.RestartPolicy, JobPolicyFilterTypes.Restart)
        .Add("DispatchPayload", t => t.DispatchPayload?.Value, FilterTypes.Any)
        .Struct("Lifecycle", t => t.Lifecycle, JobPolicyFilterTypes.Lifecycle)
        .Map("Meta", t => t.Meta, FilterTypes.String)
        .Duration("KillTimeout", t => t.KillTimeout)
        .Struct("LogConfig", t => t.LogConfig, JobPolicyFilterTypes.Log)
        .List("Artifacts", t => t.Artifacts?.Value as IReadOnlyList<object?>, FilterTypes.Any)
        .Bool("Leader", t => t.Leader)
        .Duration("ShutdownDelay", t => t.ShutdownDelay)
        .List("VolumeMounts", t => t.VolumeMounts?.Value as IReadOnlyList<object?>, FilterTypes.Any)
        .List("ScalingPolicies", t => t.ScalingPolicies?.Value as IReadOnlyList<object?>, FilterTypes.Any)
        .String("KillSignal", t => t.KillSignal)
        .String("Kind", t => t.Kind)
        .Add("CSIPluginConfig", t => t.CSIPluginConfig?.Value, FilterTypes.Any)
        .Struct("Identity", t => t.Identity, JobPolicyFilterTypes.Identity)
        .List("Identities", t => t.Identities, FilterTypes.Pointer(JobPolicyFilterTypes.Identity))
        .List("Actions", t => t.Actions?.Value as IReadOnlyList<object?>, FilterTypes.Any)
        .Add("Schedule", t => t.Schedule?.Value, FilterTypes.Any));

    public static FilterType<TaskGroup> Group { get; } = FilterTypes.Struct<TaskGroup>("structs.TaskGroup", group => group
        .String("Name", g => g.Name)
        .Int("Count", g => g.Count)
        .Struct("Update", g => g.Update, JobPolicyFilterTypes.Update)
        .Struct("Migrate", g => g.Migrate, JobPolicyFilterTypes.Migrate)
        .List("Constraints", g => g.Constraints, FilterTypes.Pointer(JobPolicyFilterTypes.Constraint))
        .Add("Scaling", g => g.Scaling?.Value, FilterTypes.Any)
        .Struct("RestartPolicy", g => g.RestartPolicy, JobPolicyFilterTypes.Restart)
        .Struct("Disconnect", g => g.Disconnect, JobPolicyFilterTypes.Disconnect)
        .List("Tasks", g => g.Tasks, FilterTypes.Pointer(Task))
        .Struct("EphemeralDisk", g => g.EphemeralDisk, JobPolicyFilterTypes.Disk)
        .Map("Meta", g => g.Meta, FilterTypes.String)
        .Struct("ReschedulePolicy", g => g.ReschedulePolicy, JobPolicyFilterTypes.Reschedule)
        .List("Affinities", g => g.Affinities, FilterTypes.Pointer(JobPolicyFilterTypes.Affinity))
        .List("Spreads", g => g.Spreads, FilterTypes.Pointer(JobPolicyFilterTypes.Spread))
        .List("Networks", g => g.Networks, FilterTypes.Pointer(NetworkFilterTypes.Network))
        .Add("Consul", g => g.Consul?.Value, FilterTypes.Any)
        .List("Services", g => g.Services?.Value as IReadOnlyList<object?>, FilterTypes.Any)
        .Map("Volumes", g => g.Volumes?.Value as IReadOnlyDictionary<string, object?>, FilterTypes.Any)
        .Add("ShutdownDelay", g => g.ShutdownDelay, FilterTypes.OptionalValue(FilterTypes.Duration))
        .Add("MaxRunDuration", g => g.MaxRunDuration, FilterTypes.OptionalValue(FilterTypes.Duration))
        .Add("StopAfterClientDisconnect", g => g.StopAfterClientDisconnect, FilterTypes.OptionalValue(FilterTypes.Duration))
        .Add("MaxClientDisconnect", g => g.MaxClientDisconnect, FilterTypes.OptionalValue(FilterTypes.Duration))
        .Bool("PreventRescheduleOnLost", g => g.PreventRescheduleOnLost));
}
