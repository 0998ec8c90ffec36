using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.Simulation.Scheduling;

namespace NomadNodes.Tests.Simulation.Scheduling;

/// <summary>What becomes of allocations that run, with the counts that a real server tells.</summary>
public sealed class LifecycleTests
{
    private readonly World _world = new();

    [Fact]
    public void Process_IgnoresWhatRuns_IfNothingChanged()
    {
        var job = Running(count: 2);

        var decision = _world.Run(job);

        Assert.Null(decision.Plan);
        Assert.Equal("Ignore 2", decision.Completed!.Counts());
    }

    [Fact]
    public void Process_UpdatesInPlaceAndPlaces_IfTheCountGrows()
    {
        var job = Running(count: 1);

        var decision = _world.Run(_world.Put(job.WithGroup(group => group with { Count = 2 })));

        Assert.Equal("Place 1, InPlaceUpdate 1", decision.Completed!.Counts());
        var updated = Assert.Single(decision.Plan!.Updated);
        Assert.Equal((UpdateReason.InPlace, decision.Completed!.ID, 1UL), (updated.Reason, updated.Allocation.EvalID, updated.Allocation.Job!.Version));
        Assert.True(updated.Allocation.DeploymentStatus!.Healthy);
        Assert.Equal("web.g[1]", Assert.Single(decision.Plan.Placed).Name);
    }

    [Fact]
    public void Process_StopsTheHighestIndex_IfTheCountShrinks()
    {
        var job = Running(count: 3);

        var decision = _world.Run(_world.Put(job.WithGroup(group => group with { Count = 1 })));

        Assert.Equal("Stop 2, InPlaceUpdate 1", decision.Completed!.Counts());
        var stopped = decision.Plan!.Updated.Where(update => update.Reason == UpdateReason.Stop).Select(update => update.Allocation).ToList();
        Assert.Equal(["web.g[1]", "web.g[2]"], stopped.Select(alloc => alloc.Name).Order());
        Assert.All(stopped, alloc => Assert.Equal((AllocDesiredStatus.Stop, "alloc not needed due to job update", AllocClientStatus.Running), (alloc.DesiredStatus, alloc.DesiredDescription, alloc.ClientStatus)));
    }

    [Fact]
    public void Process_StopsAll_IfTheJobIsStopped()
    {
        var job = Running(count: 2);

        // Nomad deregisters every job by an evaluation of type service.
        var decision = _world.Run(_world.Put(job with { Stop = true }), EvalTrigger.JobDeregister);

        Assert.Equal("Stop 2", decision.Completed!.Counts());
        Assert.Equal(0, decision.Completed!.QueuedAllocations!["g"]);
        Assert.Empty(decision.Plan!.Placed);
    }

    [Fact]
    public void Process_TellsZeros_IfAStoppedJobHasNothingLive()
    {
        var job = _world.Put(Running(count: 1) with { Stop = true });
        _world.Run(job);

        var decision = _world.Run(job, EvalTrigger.NodeUpdate);

        Assert.Null(decision.Plan);
        Assert.Equal("", decision.Completed!.Counts());
    }

    [Fact]
    public void Process_TellsNothing_IfTheJobWasPurged()
    {
        var job = Running(count: 1);
        _world.Purge(job);

        var decision = _world.Run(job, EvalTrigger.JobDeregister);

        Assert.Null(decision.Plan);
        Assert.Empty(decision.Completed!.PlanAnnotations!.DesiredTGUpdates!);
        Assert.Null(decision.Completed!.QueuedAllocations);
    }

    [Fact]
    public void Process_MovesMarkedAllocs()
    {
        var job = Running(count: 2);
        var marked = Mark(_world.Live.First(alloc => alloc.Name == "web.g[1]"));
        Drain(1);
        _world.Put(Make.Node(2));

        var decision = _world.Run(job, EvalTrigger.NodeDrain);

        Assert.Equal("Ignore 1, Migrate 1", decision.Completed!.Counts());
        var placed = Assert.Single(decision.Plan!.Placed);
        var old = Assert.Single(decision.Plan.Updated);
        Assert.Equal((UpdateReason.Migrate, "alloc is being migrated", placed.ID), (old.Reason, old.Allocation.DesiredDescription, old.Allocation.NextAllocation));
        Assert.Equal((marked.ID, "web.g[1]", "node-2"), (placed.PreviousAllocation, placed.Name, placed.NodeName));
        Assert.Equal("", marked.NextAllocation);
    }

    [Fact]
    public void Process_StopsAMarkedAlloc_IfThereIsNoOtherNode()
    {
        var job = Running(count: 1);
        Mark(_world.Live[0]);
        Drain(1);

        var decision = _world.Run(job, EvalTrigger.NodeDrain);

        Assert.Equal(("Migrate 1", 1L), (decision.Completed!.Counts(), decision.Completed!.QueuedAllocations!["g"]));
        Assert.Equal("", Assert.Single(decision.Plan!.Updated).Allocation.NextAllocation);
        Assert.Equal(0UL, Assert.Single(decision.CreatedEvals).JobModifyIndex);
    }

    [Fact]
    public void Process_ReplacesNothing_IfTheMarkDisablesPlacement()
    {
        var job = Running(count: 1, type: JobType.Batch);
        var marked = Mark(_world.Live[0]);
        _world.Put(marked with { DesiredTransition = marked.DesiredTransition with { MigrateDisablePlacement = true } });
        Drain(1);
        _world.Put(Make.Node(2));

        var decision = _world.Run(job, EvalTrigger.NodeDrain);

        Assert.Equal(("Migrate 1", 0L), (decision.Completed!.Counts(), decision.Completed!.QueuedAllocations!["g"]));
        Assert.Empty(decision.Plan!.Placed);
        Assert.Null(_world.Run(job).Plan);
    }

    [Theory]
    [InlineData(JobType.Service, false)]
    [InlineData(JobType.Service, true)]
    [InlineData(JobType.Batch, false)]
    public void Process_ReplacesLostAllocs_IfTheirNodeIsDownOrPurged(string type, bool purged)
    {
        var job = Running(count: 1, type: type);
        var node = _world.FindNode(Make.Node(1).ID)!;
        if (purged) _world.Remove(node);
        else _world.Put(node with { Status = NodeStatus.Down });
        _world.Put(Make.Node(2));

        var decision = _world.Run(job, EvalTrigger.NodeUpdate);

        Assert.Equal("Place 1, Stop 1", decision.Completed!.Counts());
        var lost = Assert.Single(decision.Plan!.Updated);
        var placed = Assert.Single(decision.Plan.Placed);
        Assert.Equal(
            (UpdateReason.Lost, AllocClientStatus.Lost, AllocDesiredStatus.Stop, "alloc is lost since its node is down"),
            (lost.Reason, lost.Allocation.ClientStatus, lost.Allocation.DesiredStatus, lost.Allocation.DesiredDescription));
        Assert.Equal((lost.Allocation.ID, placed.ID), (placed.PreviousAllocation, lost.Allocation.NextAllocation));
        Assert.Null(placed.RescheduleTracker);
    }

    [Fact]
    public void Process_LosesWhatWasStopping_IfItsNodeGoesDown()
    {
        var job = _world.Put(Running(count: 1) with { Stop = true });
        _world.Run(job);
        _world.Put(_world.FindNode(Make.Node(1).ID)! with { Status = NodeStatus.Down });

        var decision = _world.Run(job, EvalTrigger.NodeUpdate);

        Assert.Equal(AllocClientStatus.Lost, Assert.Single(decision.Plan!.Updated).Allocation.ClientStatus);
        Assert.Equal("", decision.Completed!.Counts());
    }

    [Fact]
    public void Process_StopsGroups_IfTheJobHasThemNoMore()
    {
        var job = Running(count: 2);

        var decision = _world.Run(_world.Put(job.WithGroup(group => group with { Name = "other" })));

        Assert.Equal(("Stop 2", "Place 2"), (decision.Completed!.Counts(), decision.Completed.Counts("other")));
    }

    [Fact]
    public void Process_LeavesFinishedBatchWork_UntilANewVersion()
    {
        var job = Running(count: 1, type: JobType.Batch);
        _world.Put(_world.Live[0] with { ClientStatus = AllocClientStatus.Complete });

        Assert.Null(_world.Run(job).Plan);
        Assert.Single(_world.Run(_world.Put(job)).Plan!.Placed);
    }

    [Fact]
    public void Process_ReplacesAServiceThatEnded()
    {
        var job = Running(count: 1);
        _world.Put(_world.Live[0] with { ClientStatus = AllocClientStatus.Complete });

        Assert.Equal("Place 1", _world.Run(job).Completed!.Counts());
    }

    private Job Running(long count, string type = JobType.Service)
    {
        _world.Put(Make.Node(1));
        var job = _world.Put(Make.Job(type: type, count: count));
        _world.Run(job);
        _world.RunClients();
        return job;
    }

    private Allocation Mark(Allocation alloc) => _world.Put(alloc with { DesiredTransition = new DesiredTransition { Migrate = true } });

    private void Drain(int number) =>
        _world.Put(_world.FindNode(Make.Node(number).ID)! with { DrainStrategy = new DrainStrategy(), SchedulingEligibility = NodeEligibility.Ineligible });
}
