using NomadNodes.Filtering.Description;
using NomadNodes.Model.Jobs;

namespace NomadNodes.Services.Filters;

/// <summary>The policies, constraints and small parts of jobs as filters see them.</summary>
internal static class JobPolicyFilterTypes
{
    public static FilterType<Constraint> Constraint { get; } = FilterTypes.Struct<Constraint>("structs.Constraint", constraint => constraint
        .String("LTarget", c => c.LTarget)
        .String("RTarget", c => c.RTarget)
        .String("Operand", c => c.Operand));

    public static FilterType<Affinity> Affinity { get; } = FilterTypes.Struct<Affinity>("structs.Affinity", affinity => affinity
        .String("LTarget", a => a.LTarget)
        .String("RTarget", a => a.RTarget)
        .String("Operand", a => a.Operand)
        .Int("Weight", a => a.Weight));

    public static FilterType<SpreadTarget> SpreadTarget { get; } = FilterTypes.Struct<SpreadTarget>("structs.SpreadTarget", spreadTarget => spreadTarget
        .String("Value", s => s.Value)
        .Int("Percent", s => s.Percent));

    public static FilterType<Spread> Spread { get; } = FilterTypes.Struct<Spread>("structs.Spread", spread => spread
        .String("Attribute", s => s.Attribute)
        .Int("Weight", s => s.Weight)
        .List("SpreadTarget", s => s.SpreadTarget, FilterTypes.Pointer(SpreadTarget)));

    public static FilterType<UpdateStrategy> Update { get; } = FilterTypes.Struct<UpdateStrategy>("structs.UpdateStrategy", update => update
        .Duration("Stagger", u => u.Stagger)
        .Int("MaxParallel", u => u.MaxParallel)
        .String("HealthCheck", u => u.HealthCheck)
        .Duration("MinHealthyTime", u => u.MinHealthyTime)
        .Duration("HealthyDeadline", u => u.HealthyDeadline)
        .Duration("ProgressDeadline", u => u.ProgressDeadline)
        .Bool("AutoRevert", u => u.AutoRevert)
        .Bool("AutoPromote", u => u.AutoPromote)
        .Int("Canary", u => u.Canary));

    public static FilterType<MigrateStrategy> Migrate { get; } = FilterTypes.Struct<MigrateStrategy>("structs.MigrateStrategy", migrate => migrate
        .Int("MaxParallel", m => m.MaxParallel)
        .String("HealthCheck", m => m.HealthCheck)
        .Duration("MinHealthyTime", m => m.MinHealthyTime)
        .Duration("HealthyDeadline", m => m.HealthyDeadline));

    public static FilterType<RestartPolicy> Restart { get; } = FilterTypes.Struct<RestartPolicy>("structs.RestartPolicy", restart => restart
        .Int("Attempts", r => r.Attempts)
        .Duration("Interval", r => r.Interval)
        .Duration("Delay", r => r.Delay)
        .String("Mode", r => r.Mode)
        .Bool("RenderTemplates", r => r.RenderTemplates));

    public static FilterType<ReschedulePolicy> Reschedule { get; } = FilterTypes.Struct<ReschedulePolicy>("structs.ReschedulePolicy", reschedule => reschedule
        .Int("Attempts", r => r.Attempts)
        .Duration("Interval", r => r.Interval)
        .Duration("Delay", r => r.Delay)
        .String("DelayFunction", r => r.DelayFunction)
        .Duration("MaxDelay", r => r.MaxDelay)
        .Bool("Unlimited", r => r.Unlimited));

    public static FilterType<DisconnectStrategy> Disconnect { get; } = FilterTypes.Struct<DisconnectStrategy>("structs.DisconnectStrategy", disconnect => disconnect
        .Duration("LostAfter", d => d.LostAfter)
        .Add("StopOnClientAfter", d => d.StopOnClientAfter, FilterTypes.OptionalValue(FilterTypes.Duration))
        .Add("Replace", d => d.Replace, FilterTypes.OptionalBool)
        .String("Reconcile", d => d.Reconcile));

    public static FilterType<EphemeralDisk> Disk { get; } = FilterTypes.Struct<EphemeralDisk>("structs.EphemeralDisk", disk => disk
        .Bool("Sticky", d => d.Sticky)
        .Int("SizeMB", d => d.SizeMB)
        .Bool("Migrate", d => d.Migrate));

    public static FilterType<LogConfig> Log { get; } = FilterTypes.Struct<LogConfig>("structs.LogConfig", log => log
        .Int("MaxFiles", l => l.MaxFiles)
        .Int("MaxFileSizeMB", l => l.MaxFileSizeMB)
        .Bool("Disabled", l => l.Disabled));

    public static FilterType<TaskLifecycleConfig> Lifecycle { get; } = FilterTypes.Struct<TaskLifecycleConfig>("structs.TaskLifecycleConfig", lifecycle => lifecycle
        .String("Hook", l => l.Hook)
        .Bool("Sidecar", l => l.Sidecar));

    public static FilterType<PeriodicConfig> Periodic { get; } = FilterTypes.Struct<PeriodicConfig>("structs.PeriodicConfig", periodic => periodic
        .Bool("Enabled", p => p.Enabled)
        .String("Spec", p => p.Spec)
        .List("Specs", p => p.Specs, FilterTypes.String)
        .String("SpecType", p => p.SpecType)
        .Bool("ProhibitOverlap", p => p.ProhibitOverlap)
        .String("TimeZone", p => p.TimeZone));

    public static FilterType<ParameterizedJobConfig> Parameterized { get; } = FilterTypes.Struct<ParameterizedJobConfig>("structs.ParameterizedJobConfig", parameterized => parameterized
        .String("Payload", p => p.Payload)
        .List("MetaRequired", p => p.MetaRequired, FilterTypes.String)
        .List("MetaOptional", p => p.MetaOptional, FilterTypes.String));

    public static FilterType<WorkloadIdentity> Identity { get; } = FilterTypes.Struct<WorkloadIdentity>("structs.WorkloadIdentity", identity => identity
        .String("Name", i => i.Name)
        .List("Audience", i => i.Audience, FilterTypes.String)
        .String("ChangeMode", i => i.ChangeMode)
        .String("ChangeSignal", i => i.ChangeSignal)
        .Bool("Env", i => i.Env)
        .Bool("File", i => i.File)
        .String("Filepath", i => i.Filepath)
        .String("ServiceName", i => i.ServiceName)
        .Duration("TTL", i => i.TTL)
        .Map("ExtraClaims", i => i.ExtraClaims, FilterTypes.String));
}
