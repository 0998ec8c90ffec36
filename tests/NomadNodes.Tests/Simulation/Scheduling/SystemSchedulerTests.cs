using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.Simulation.Scheduling;

namespace NomadNodes.Tests.Simulation.Scheduling;

public sealed class SystemSchedulerTests
{
    private readonly World _world = new();

    [Fact]
    public void Process_PlacesOneOnEachNode()
    {
        for (var i = 1; i <= 3; i++) _world.Put(Make.Node(i));
        _world.Put(Make.Node(4) with { Datacenter = "dc2" });

        var decision = _world.Run(_world.Put(Make.Job("agent", JobType.System)));

        Assert.Equal("Place 3", decision.Completed.Counts());
        Assert.Equal(["node-1", "node-2", "node-3"], decision.Plan!.Placed.Select(alloc => alloc.NodeName).Order());
        Assert.All(decision.Plan.Placed, alloc => Assert.Equal("agent.g[0]", alloc.Name));
        var metrics = decision.Plan.Placed[0].Metrics!;
        Assert.Equal((1, 3, ""), (metrics.NodesEvaluated, metrics.NodesInPool, metrics.NodePool));
        Assert.Equal(["binpack"], Assert.Single(metrics.ScoreMetaData!).Scores!.Keys);
    }

    [Fact]
    public void Process_TellsPlaceOfThoseThatHaveOne()
    {
        var job = Running();
        Assert.Equal("Ignore 1, Place 1", _world.Run(job, EvalTrigger.NodeUpdate).Completed.Counts());

        _world.Put(Make.Node(2));

        Assert.Equal("Ignore 1, Place 2", _world.Run(job, EvalTrigger.NodeUpdate).Completed.Counts());
    }

    [Fact]
    public void Process_OnlyLoses_IfANodeGoesDown()
    {
        var job = Running();
        _world.Put(Make.Node(1) with { Status = NodeStatus.Down });

        var decision = _world.Run(job, EvalTrigger.NodeUpdate);

        Assert.Empty(decision.CreatedEvals);
        Assert.Empty(decision.Completed!.PlanAnnotations!.DesiredTGUpdates!);
        Assert.Equal(0, decision.Completed.QueuedAllocations!["g"]);
        Assert.Equal((UpdateReason.Lost, AllocClientStatus.Lost), (decision.Plan!.Updated[0].Reason, decision.Plan.Updated[0].Allocation.ClientStatus));
        Assert.Empty(decision.Plan.Placed);
    }

    [Fact]
    public void Process_StopsMarkedAllocs_AsTheirNodeIsTainted()
    {
        var job = Running();
        _world.Put(Make.Node(2));
        _world.Run(job);
        _world.Put(Make.Node(1) with { SchedulingEligibility = NodeEligibility.Ineligible, DrainStrategy = new DrainStrategy() });
        _world.Put(_world.AllocsOnNode(Make.Node(1).ID)[0] with { DesiredTransition = new DesiredTransition { Migrate = true } });

        var decision = _world.Run(job, EvalTrigger.NodeDrain);

        Assert.Equal("Ignore 1, Place 1, Migrate 1", decision.Completed.Counts());
        Assert.Equal("alloc not needed as node is tainted", Assert.Single(decision.Plan!.Updated).Allocation.DesiredDescription);
    }

    [Fact]
    public void Process_LeavesAllocs_OfANodeThatIsIneligible()
    {
        var job = Running();
        _world.Put(Make.Node(1) with { SchedulingEligibility = NodeEligibility.Ineligible });

        Assert.Null(_world.Run(job, EvalTrigger.NodeUpdate).Plan);
    }

    [Fact]
    public void Process_LinksTheOneThatFollowsATerminalOne()
    {
        var job = Running();
        var old = _world.Put(_world.Live[0] with { ClientStatus = AllocClientStatus.Failed });

        var plan = _world.Run(job).Plan!;

        Assert.Equal(old.ID, Assert.Single(plan.Placed).PreviousAllocation);
        var linked = Assert.Single(plan.Updated);
        Assert.Equal((UpdateReason.Linked, plan.Placed[0].ID, false), (linked.Reason, linked.Allocation.NextAllocation, linked.MovesAllocModifyIndex));
    }

    [Fact]
    public void Process_SaysNothingOfNodesThatAreFiltered()
    {
        _world.Put(Make.Node(1));
        _world.Put(Make.Node(2, rack: "r2"));

        var decision = _world.Run(_world.Put(Make.Job("agent", JobType.System).WithConstraint("${meta.rack}", "=", "r2")));

        Assert.Equal("Place 1", decision.Completed.Counts());
        Assert.Null(decision.Completed!.FailedTGAllocs);
        Assert.Empty(decision.CreatedEvals);
    }

    [Fact]
    public void Process_BlocksForEachFullNode()
    {
        _world.Put(Make.Node(1));
        _world.Put(Make.Node(2));

        var decision = _world.Run(_world.Put(Make.Job("agent", JobType.System).WithResources(asked => asked with { MemoryMB = 9000 })));

        Assert.Equal([Make.Node(1).ID, Make.Node(2).ID], decision.CreatedEvals.Select(eval => eval.NodeID).Order());
        Assert.Equal(2, decision.Completed!.QueuedAllocations!["g"]);
        Assert.Equal(1, decision.Completed.FailedTGAllocs!["g"].CoalescedFailures);
    }

    [Fact]
    public void Process_RunsSysbatchOnceOnANode()
    {
        var job = Running(JobType.Sysbatch);
        _world.Put(_world.Live[0] with { ClientStatus = AllocClientStatus.Complete });

        Assert.Null(_world.Run(job).Plan);
        _world.Put(Make.Node(2));
        Assert.Equal("node-2", Assert.Single(_world.Run(job).Plan!.Placed).NodeName);
    }

    [Fact]
    public void Process_StopsOneThatItsNodeMayNotHaveAnyMore()
    {
        var job = Running();

        var decision = _world.Run(_world.Put(job.WithConstraint("${meta.rack}", "=", "r2")));

        Assert.Equal("Stop 1", decision.Completed.Counts());
        Assert.Equal("alloc not needed due to job update", decision.Plan!.Updated[0].Allocation.DesiredDescription);
    }

    [Fact]
    public void Process_ReplacesOneThatChanged()
    {
        var job = Running();

        var decision = _world.Run(_world.Put(job.WithResources(asked => asked with { CPU = 200 })));

        Assert.Equal("Place 1, DestructiveUpdate 1", decision.Completed.Counts());
        Assert.Equal(decision.Plan!.Placed[0].ID, decision.Plan.Updated[0].Allocation.NextAllocation);
    }

    private Job Running(string type = JobType.System)
    {
        _world.Put(Make.Node(1));
        var job = _world.Put(Make.Job("agent", type));
        _world.Run(job);
        _world.RunClients();
        return job;
    }
}
