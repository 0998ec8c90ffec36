using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Allocations;

namespace NomadNodes.Tests.Services.Allocations;

public sealed class ClientUpdateRuleTests
{
    private static readonly Timestamp Now = Timestamp.FromUnixSeconds(1_800_000_000, 7);

    private static readonly Allocation Placed = new()
    {
        ID = "a",
        TaskGroup = "g",
        DesiredStatus = AllocDesiredStatus.Run,
        ClientStatus = AllocClientStatus.Pending,
        Job = new Job { TaskGroups = [new TaskGroup { Name = "g", Tasks = [new JobTask { Name = "t" }, new JobTask { Name = "side" }] }] },
        CreateIndex = 11,
        ModifyIndex = 11,
        AllocModifyIndex = 11,
        ModifyTime = 5,
    };

    [Fact]
    public void Apply_MovesTheClientsSideAlone()
    {
        var changed = Apply(Placed, AllocClientStatus.Running, healthy: true);
        Assert.Equal((AllocClientStatus.Running, 20ul, 11ul, Now.ToUnixNanoseconds()), (changed.ClientStatus, changed.ModifyIndex, changed.AllocModifyIndex, changed.ModifyTime));
        Assert.Equal(AllocDesiredStatus.Run, changed.DesiredStatus);
    }

    [Theory]
    [InlineData(AllocClientStatus.Pending, "pending", false)]
    [InlineData(AllocClientStatus.Running, "running", false)]
    [InlineData(AllocClientStatus.Complete, "dead", false)]
    [InlineData(AllocClientStatus.Failed, "dead", true)]
    public void Apply_TellsTheStateOfEveryTask_IfTheReportDoesNot(string status, string state, bool failed)
    {
        var states = Apply(Placed, status).TaskStates!;
        Assert.Equal(["side", "t"], states.Keys.Order());
        Assert.All(states.Values, one => Assert.Equal((state, failed), (one.State, one.Failed)));
    }

    [Fact]
    public void Apply_KeepsTheTasks_IfTheStatusSaysNothingOfThem()
    {
        var running = Apply(Placed, AllocClientStatus.Running);
        Assert.Same(running.TaskStates, Apply(running, AllocClientStatus.Lost).TaskStates);
    }

    [Fact]
    public void Apply_TakesTheTasks_IfTheReportTellsThem()
    {
        var told = new Dictionary<string, TaskState> { ["t"] = new() { State = "running", Restarts = 2 } };
        Assert.Same(told, ClientUpdateRule.Apply(Placed, new ClientUpdate("a", AllocClientStatus.Running, TaskStates: told), 20, Now).TaskStates);
    }

    [Fact]
    public void Apply_StampsTheVerdict_IfItIsTheFirstOrAnother()
    {
        var healthy = Apply(Placed, AllocClientStatus.Running, healthy: true);
        Assert.Equal(new AllocDeploymentStatus { Healthy = true, ModifyIndex = 20 }, healthy.DeploymentStatus);
        var unhealthy = ClientUpdateRule.Apply(healthy, new ClientUpdate("a", AllocClientStatus.Running, false), 30, Now);
        Assert.Equal(new AllocDeploymentStatus { Healthy = false, ModifyIndex = 30 }, unhealthy.DeploymentStatus);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(null)]
    public void Apply_KeepsTheVerdict_IfItIsTheSameOrNone(bool? verdict)
    {
        var healthy = Apply(Placed, AllocClientStatus.Running, healthy: true);
        Assert.Same(healthy.DeploymentStatus, ClientUpdateRule.Apply(healthy, new ClientUpdate("a", AllocClientStatus.Complete, verdict), 30, Now).DeploymentStatus);
    }

    [Fact]
    public void Apply_NoVerdict_IfThereNeverWasOne() => Assert.Null(Apply(Placed, AllocClientStatus.Running).DeploymentStatus);

    [Fact]
    public void Apply_ForgetsTheFollowUp_IfItWasUnknown()
    {
        var unknown = Placed with { ClientStatus = AllocClientStatus.Unknown, ClientDescription = "gone", FollowupEvalID = "f" };
        var known = Apply(unknown, AllocClientStatus.Running);
        Assert.Equal(("", ""), (known.ClientDescription, known.FollowupEvalID));
        Assert.Equal("f", Apply(Placed with { FollowupEvalID = "f" }, AllocClientStatus.Failed).FollowupEvalID);
    }

    private static Allocation Apply(Allocation alloc, string status, bool? healthy = null) =>
        ClientUpdateRule.Apply(alloc, new ClientUpdate("a", status, healthy), 20, Now);
}
