using NomadNodes.Model.Jobs;
using NomadNodes.Model.Json;
using NomadNodes.Simulation.Scheduling.Reconcile;

namespace NomadNodes.Tests.Simulation.Scheduling;

public sealed class SpecChangesTests
{
    private static readonly Dictionary<string, Func<Job, Job>> Changes = new()
    {
        ["count"] = job => job.WithGroup(group => group with { Count = 9 }),
        ["priority"] = job => job with { Priority = 9 },
        ["constraints"] = job => job.WithConstraint("${meta.rack}", "=", "r1"),
        ["services"] = job => job.WithTask(task => task with { Services = new AnyValue("x") }),
        ["kill timeout"] = job => job.WithTask(task => task with { KillTimeout = 9 }),
        ["update"] = job => job.WithGroup(group => group with { Update = new UpdateStrategy { MaxParallel = 3 } }),
        ["driver"] = job => job.WithTask(task => task with { Driver = "docker" }),
        ["user"] = job => job.WithTask(task => task with { User = "root" }),
        ["config"] = job => job.WithTask(task => task with { Config = Map(("run_for", "1s")) }),
        ["env"] = job => job.WithTask(task => task with { Env = new Dictionary<string, string> { ["A"] = "1" } }),
        ["cpu"] = job => job.WithResources(asked => asked with { CPU = 9 }),
        ["memory"] = job => job.WithResources(asked => asked with { MemoryMB = 99 }),
        ["task name"] = job => job.WithTask(task => task with { Name = "other" }),
        ["tasks"] = job => job.WithGroup(group => group with { Tasks = [.. group.Tasks!, new JobTask { Name = "second" }] }),
        ["job meta"] = job => job with { Meta = new Dictionary<string, string> { ["a"] = "b" } },
        ["disk"] = job => job.WithGroup(group => group with { EphemeralDisk = new EphemeralDisk { SizeMB = 151 } }),
        ["group name"] = job => job.WithGroup(group => group with { Name = "other" }),
        ["affinities"] = job => job with { Affinities = [new Affinity { LTarget = "a", Weight = 1 }] },
    };

    [Theory]
    [InlineData("count", false)]
    [InlineData("priority", false)]
    [InlineData("constraints", false)]
    [InlineData("services", false)]
    [InlineData("kill timeout", false)]
    [InlineData("update", false)]
    [InlineData("driver", true)]
    [InlineData("user", true)]
    [InlineData("config", true)]
    [InlineData("env", true)]
    [InlineData("cpu", true)]
    [InlineData("memory", true)]
    [InlineData("task name", true)]
    [InlineData("tasks", true)]
    [InlineData("job meta", true)]
    [InlineData("disk", true)]
    [InlineData("group name", true)]
    [InlineData("affinities", true)]
    public void NeedReplacement_IfTheTasksWouldRunOtherwise(string change, bool needed)
    {
        var before = Make.Job().WithTask(task => task with { Config = Map(("a", "1"), ("run_for", "10h")) });

        Assert.Equal(needed, SpecChanges.NeedReplacement(before, Changes[change](before), "g"));
    }

    [Fact]
    public void NeedReplacement_DoesNot_IfMembersComeInAnotherOrder()
    {
        var before = Make.Job().WithTask(task => task with { Config = Map(("a", "1"), ("b", "2")) });
        var after = Make.Job().WithTask(task => task with { Config = Map(("b", "2"), ("a", "1")), Env = new Dictionary<string, string>() });

        Assert.False(SpecChanges.NeedReplacement(before, after, "g"));
    }

    private static AnyValue Map(params (string Name, object? Value)[] members) => new(members.ToDictionary(member => member.Name, member => member.Value));
}
