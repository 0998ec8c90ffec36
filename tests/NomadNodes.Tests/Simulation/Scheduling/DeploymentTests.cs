using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.Simulation.Scheduling;

namespace NomadNodes.Tests.Simulation.Scheduling;

public sealed class DeploymentTests
{
    private static readonly UpdateStrategy Rolling = new() { MaxParallel = 1, ProgressDeadline = 600 * Make.Second };

    private readonly World _world = new();

    [Fact]
    public void Process_MakesADeployment_ForTheFirstVersion()
    {
        _world.Put(Make.Node(1));
        var job = _world.Put(Make.Job(count: 2, update: Rolling));

        var decision = _world.Run(job);

        var deployment = decision.Plan!.CreatedDeployment!;
        Assert.Equal(("running", "Deployment is running", 50L, 0UL), (deployment.Status, deployment.StatusDescription, deployment.EvalPriority, deployment.JobVersion));
        Assert.Equal((job.ModifyIndex, job.JobModifyIndex, job.CreateIndex), (deployment.JobModifyIndex, deployment.JobSpecModifyIndex, deployment.JobCreateIndex));
        Assert.Equal(
            new DeploymentState { ProgressDeadline = 600 * Make.Second, RequireProgressBy = _world.Now.AddNanoseconds(600 * Make.Second), DesiredTotal = 2, PlacedAllocs = 2 },
            deployment.TaskGroups!["g"]);
        Assert.Equal(deployment.ID, decision.Completed!.DeploymentID);
        Assert.All(decision.Plan.Placed, alloc => Assert.Equal(deployment.ID, alloc.DeploymentID));
    }

    [Fact]
    public void Process_PlansTheDeploymentAlone_IfNothingCanBePlaced()
    {
        var decision = _world.Run(_world.Put(Make.Job(update: Rolling)));

        Assert.Equal(0, decision.Plan!.CreatedDeployment!.TaskGroups!["g"].PlacedAllocs);
        Assert.Empty(decision.Plan.Placed);
        var blocked = Assert.Single(decision.CreatedEvals);
        _world.Put(Make.Node(1));
        Assert.Equal(1, Assert.Single(_world.Run(blocked).Plan!.UpdatedDeployments).TaskGroups!["g"].PlacedAllocs);
    }

    [Theory]
    [InlineData(JobType.Batch, 1)]
    [InlineData(JobType.Service, 0)]
    public void Process_MakesNone_IfTheGroupDoesNotRoll(string type, long maxParallel)
    {
        _world.Put(Make.Node(1));

        Assert.Null(_world.Run(_world.Put(Make.Job(type: type, update: new UpdateStrategy { MaxParallel = maxParallel }))).Plan!.CreatedDeployment);
    }

    [Fact]
    public void Process_ReplacesAllAtOnce_IfTheGroupDoesNotRoll()
    {
        var job = Running(count: 3, new UpdateStrategy());

        var decision = _world.Run(_world.Put(Changed(job)));

        Assert.Equal("DestructiveUpdate 3", decision.Completed.Counts());
        Assert.All(decision.Plan!.Updated, update => Assert.Equal("alloc is being updated due to job update", update.Allocation.DesiredDescription));
        Assert.Equal(decision.Plan.Updated.Select(update => update.Allocation.NextAllocation).Order(), decision.Plan.Placed.Select(alloc => alloc.ID).Order());
    }

    [Fact]
    public void Process_ReplacesOneAfterTheOther_AsTheyBecomeHealthy()
    {
        var job = Running(count: 3, Rolling);
        var old = _world.Deployments[0];
        job = _world.Put(Changed(job));

        var first = _world.Run(job);
        Assert.Equal("Ignore 2, DestructiveUpdate 1", first.Completed.Counts());
        Assert.Equal(("cancelled", "Cancelled due to newer version of job", old.ID), (first.Plan!.UpdatedDeployments[0].Status, first.Plan.UpdatedDeployments[0].StatusDescription, first.Plan.UpdatedDeployments[0].ID));
        Assert.Equal(3, first.Plan.CreatedDeployment!.TaskGroups!["g"].DesiredTotal);

        Assert.Null(_world.Run(job, EvalTrigger.DeploymentWatcher).Plan);
        _world.RunClients();
        var second = _world.Run(job, EvalTrigger.DeploymentWatcher);
        Assert.Equal("Ignore 2, DestructiveUpdate 1", second.Completed.Counts());
        Assert.Equal(2, Assert.Single(second.Plan!.UpdatedDeployments).TaskGroups!["g"].PlacedAllocs);
    }

    [Fact]
    public void Process_KeepsTheOldAlloc_IfTheNewOneFitsNowhere()
    {
        var job = Running(count: 1, new UpdateStrategy());

        var decision = _world.Run(_world.Put(job.WithResources(asked => asked with { MemoryMB = 9000 })));

        Assert.Null(decision.Plan);
        Assert.Equal("DestructiveUpdate 1", decision.Completed.Counts());
        Assert.Equal(AllocDesiredStatus.Run, Assert.Single(_world.Allocs).DesiredStatus);
    }

    [Fact]
    public void Process_UsesTheRoomOfTheOldAlloc()
    {
        var job = Running(count: 1, new UpdateStrategy());
        job = _world.Put(job.WithResources(asked => asked with { CPU = 3000 }));
        _world.Run(job);
        _world.RunClients();

        Assert.Single(_world.Run(_world.Put(job.WithResources(asked => asked with { CPU = 3500 }))).Plan!.Placed);
    }

    [Fact]
    public void Process_StopsTheRollOut_IfAnAllocIsUnhealthy()
    {
        var job = _world.Put(Changed(Running(count: 3, Rolling with { MaxParallel = 2 })));
        _world.Run(job);
        _world.RunClients();
        var current = _world.Live.First(alloc => alloc.Job!.Version == job.Version);
        _world.Put(current with { DeploymentStatus = new AllocDeploymentStatus { Healthy = false } });

        Assert.Null(_world.Run(job).Plan);
    }

    [Fact]
    public void Process_PlacesCanariesBesideTheOld_UntilTheyArePromoted()
    {
        var job = _world.Put(Changed(Running(count: 2, Rolling with { Canary = 1 })));

        var first = _world.Run(job);
        Assert.Equal("Ignore 2, Canary 1", first.Completed.Counts());
        var canary = Assert.Single(first.Plan!.Placed);
        Assert.True(canary.DeploymentStatus!.Canary);
        var state = first.Plan.CreatedDeployment!.TaskGroups!["g"];
        Assert.Equal((1L, false, canary.ID), (state.DesiredCanaries, state.Promoted, Assert.Single(state.PlacedCanaries!)));
        Assert.Equal("Deployment is running but requires manual promotion", first.Plan.CreatedDeployment.StatusDescription);

        _world.RunClients();
        Assert.Null(_world.Run(job).Plan);
        var deployment = _world.Deployments[^1];
        _world.Put(deployment with { TaskGroups = new Dictionary<string, DeploymentState> { ["g"] = deployment.TaskGroups!["g"] with { Promoted = true } } });
        var promoted = _world.Run(job);
        Assert.Equal(canary.Name, Assert.Single(promoted.Plan!.Updated, update => update.Reason == UpdateReason.Stop && update.Allocation.DesiredDescription == "alloc not needed due to job update").Allocation.Name);
        Assert.Equal("Ignore 1, Stop 1, DestructiveUpdate 1", promoted.Completed.Counts());
        Assert.Equal(2, _world.Live.Count(alloc => alloc.Job!.Version == job.Version));
    }

    [Fact]
    public void Process_CancelsTheDeployment_IfTheJobIsStopped()
    {
        var job = Running(count: 1, Rolling);

        var decision = _world.Run(_world.Put(job with { Stop = true }), EvalTrigger.JobDeregister);

        var cancelled = Assert.Single(decision.Plan!.UpdatedDeployments);
        Assert.Equal(("cancelled", "Cancelled because job is stopped"), (cancelled.Status, cancelled.StatusDescription));
    }

    [Fact]
    public void Process_AsksForHealthAnew_IfTheUpdateIsInPlace()
    {
        var job = Running(count: 1, Rolling);

        var decision = _world.Run(_world.Put(job with { Priority = 70 }));

        var updated = Assert.Single(decision.Plan!.Updated).Allocation;
        Assert.Equal("InPlaceUpdate 1", decision.Completed.Counts());
        Assert.Equal(decision.Plan.CreatedDeployment!.ID, updated.DeploymentID);
        Assert.Null(updated.DeploymentStatus);
    }

    private static Job Changed(Job job) => job.WithTask(task => task with { Env = new Dictionary<string, string> { ["A"] = "1" } });

    private Job Running(long count, UpdateStrategy update)
    {
        _world.Put(Make.Node(1));
        var job = _world.Put(Make.Job(count: count, update: update));
        _world.Run(job);
        _world.RunClients();
        return job;
    }
}
