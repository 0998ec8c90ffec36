using NomadNodes.Filtering.Description;
using static NomadNodes.Filtering.Description.FilterTypes;

namespace NomadNodes.Filtering.Tests.Samples;

internal static class SampleJobType
{
    private static readonly FilterType<JobTask> Task = Struct<JobTask>("structs.Task", task => task
        .String("Name", t => t.Name)
        .String("Driver", t => t.Driver)
        .Map("Config", t => t.Settings, FilterTypes.Any)
        .Struct("Resources", t => t.Resources, Struct<TaskResources>("structs.Resources", resources => resources
            .Int("CPU", r => r.CPU)
            .Int("MemoryMB", r => r.MemoryMB))));

    private static readonly FilterType<TaskGroup> Group = Struct<TaskGroup>("structs.TaskGroup", group => group
        .String("Name", g => g.Name)
        .Int("Count", g => g.Count)
        .List("Tasks", g => g.Tasks, Pointer(Task)));

    public static FilterType<SampleJob> Job { get; } = Struct<SampleJob>("structs.Job", job => job
        .String("ID", j => j.ID)
        .String("Name", j => j.Name)
        .String("Namespace", j => j.Namespace)
        .String("ParentID", j => j.ParentID)
        .String("Type", j => j.Type)
        .String("NodePool", j => j.NodePool)
        .String("Status", j => j.Status)
        .Bool("Stop", j => j.Stop)
        .Int("Priority", j => j.Priority)
        .List("Datacenters", j => j.Datacenters, FilterTypes.String)
        .List("Constraints", j => j.Constraints, Pointer(Struct<Constraint>("structs.Constraint", constraint => constraint
            .String("LTarget", c => c.LTarget)
            .String("RTarget", c => c.RTarget)
            .String("Operand", c => c.Operand))))
        .List("TaskGroups", j => j.TaskGroups, Pointer(Group))
        .Struct("Update", j => j.Update, Struct<UpdateStrategy>("structs.UpdateStrategy", update => update
            .Int("MaxParallel", u => u.MaxParallel)))
        .Struct("Multiregion", j => j.Multiregion, Struct<object>("structs.Multiregion", _ => { }))
        .Struct("Periodic", j => j.Periodic, Struct<Periodic>("structs.PeriodicConfig", periodic => periodic
            .Bool("Enabled", p => p.Enabled)
            .String("Spec", p => p.Spec)))
        .Struct("ParameterizedJob", j => j.ParameterizedJob, Struct<Parameterized>("structs.ParameterizedJobConfig", parameterized => parameterized
            .String("Payload", p => p.Payload)))
        .Bytes("Payload", j => j.Payload)
        .Map("Meta", j => j.Meta, FilterTypes.String)
        .UInt64("Version", j => j.Version)
        .Int64("SubmitTime", j => j.SubmitTime));
}
