using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.Simulation.Scheduling;
using NomadNodes.Simulation.Scheduling.Reconcile;

namespace NomadNodes.Tests.Simulation.Scheduling;

public sealed class ReschedulingTests
{
    private readonly World _world = new();

    public ReschedulingTests() => _world.Put(Make.Node(1));

    [Fact]
    public void Process_MakesAFollowUp_IfAnAllocFailed()
    {
        var job = Failed(JobType.Service);

        var decision = _world.Run(job, EvalTrigger.AllocFailure);

        var followUp = Assert.Single(decision.CreatedEvals);
        Assert.Equal(
            (EvalStatus.Pending, "alloc-reschedule", "created for delayed rescheduling", decision.Completed!.ID, job.ModifyIndex),
            (followUp.Status, followUp.TriggeredBy, followUp.StatusDescription, followUp.PreviousEval, followUp.JobModifyIndex));
        Assert.Equal(_world.Now.AddNanoseconds(30 * Make.Second), followUp.WaitUntil);
        Assert.Equal((followUp.ID, "Ignore 1, RescheduleLater 1", 0L), (decision.Completed!.NextEval, decision.Completed.Counts(), decision.Completed!.QueuedAllocations!["g"]));
        var update = Assert.Single(decision.Plan!.Updated);
        Assert.Equal((UpdateReason.FollowUp, followUp.ID, AllocDesiredStatus.Run), (update.Reason, update.Allocation.FollowupEvalID, update.Allocation.DesiredStatus));
    }

    [Fact]
    public void Process_WaitsForTheFollowUp_IfSomethingElseHappens()
    {
        var job = Failed(JobType.Service);
        _world.Run(job);

        var decision = _world.Run(job, EvalTrigger.NodeUpdate);

        Assert.Null(decision.Plan);
        Assert.Equal("Ignore 1", decision.Completed!.Counts());
    }

    [Fact]
    public void Process_ReplacesTheFailedAlloc_WhenTheFollowUpComes()
    {
        var job = Failed(JobType.Service);
        var followUp = _world.Run(job).CreatedEvals[0];
        _world.Put(Make.Node(2));
        _world.Now = followUp.WaitUntil;

        var decision = _world.Run(followUp);

        Assert.Equal("Place 1, Stop 1, RescheduleNow 1", decision.Completed!.Counts());
        Assert.Equal((EvalStatus.Complete, ""), (decision.Completed!.Status, decision.Completed.StatusDescription));
        var (old, placed) = (Assert.Single(decision.Plan!.Updated).Allocation, Assert.Single(decision.Plan.Placed));
        Assert.Equal(("alloc was rescheduled because it failed", placed.ID), (old.DesiredDescription, old.NextAllocation));
        Assert.Equal(("node-2", old.ID), (placed.NodeName, placed.PreviousAllocation));
        var past = Assert.Single(placed.RescheduleTracker!.Events!);
        Assert.Equal((old.ID, old.NodeID, 30 * Make.Second), (past.PrevAllocID, past.PrevNodeID, past.Delay));
        Assert.Contains(placed.Metrics!.ScoreMetaData!, score => score.NodeID == old.NodeID && score.Scores!["node-reschedule-penalty"] == -1);
    }

    [Fact]
    public void Process_ReplacesAtOnce_IfTheDelayIsOver()
    {
        var job = Failed(JobType.Service);
        _world.Now = _world.Now.AddNanoseconds(30 * Make.Second);

        Assert.Single(_world.Run(job).Plan!.Placed);
    }

    [Fact]
    public void Process_ReplacesNothing_IfTheAttemptsAreUsedUp()
    {
        var job = Failed(JobType.Batch);
        _world.Now = _world.Now.AddNanoseconds(5 * Make.Second);
        Assert.Single(_world.Run(job).Plan!.Placed);
        Fail();

        var decision = _world.Run(job);

        Assert.Null(decision.Plan);
        Assert.Equal("Ignore 1", decision.Completed!.Counts());
    }

    [Fact]
    public void Process_SharesAFollowUp_AmongThoseThatFailTogether()
    {
        var job = Failed(JobType.Service, count: 3);

        var decision = _world.Run(job);

        Assert.Single(decision.CreatedEvals);
        Assert.Equal("Ignore 3, RescheduleLater 3", decision.Completed!.Counts());
    }

    [Theory]
    [InlineData("constant", 0, 30)]
    [InlineData("constant", 2, 30)]
    [InlineData("exponential", 0, 30)]
    [InlineData("exponential", 1, 60)]
    [InlineData("exponential", 2, 120)]
    [InlineData("exponential", 5, 300)]
    [InlineData("fibonacci", 1, 30)]
    [InlineData("fibonacci", 2, 60)]
    [InlineData("fibonacci", 3, 90)]
    [InlineData("fibonacci", 4, 150)]
    public void Delay_GrowsByItsFunction_UpToTheLongest(string function, int before, long seconds)
    {
        var policy = new ReschedulePolicy { Delay = 30 * Make.Second, DelayFunction = function, MaxDelay = 300 * Make.Second, Unlimited = true };
        var alloc = new Allocation();
        for (var i = 0; i < before; i++) alloc = new Allocation { RescheduleTracker = Rescheduling.Track(alloc, policy, 0) };

        Assert.Equal(seconds * Make.Second, Rescheduling.Delay(alloc, policy, failedAt: 0));
    }

    [Fact]
    public void Delay_StartsAgain_IfTheAllocRanForLong()
    {
        var policy = new ReschedulePolicy { Delay = 30 * Make.Second, DelayFunction = "exponential", MaxDelay = 50 * Make.Second, Unlimited = true };
        var alloc = new Allocation { RescheduleTracker = Rescheduling.Track(new Allocation(), policy, 0) };

        Assert.Equal(50 * Make.Second, Rescheduling.Delay(alloc, policy, failedAt: 50 * Make.Second));
        Assert.Equal(30 * Make.Second, Rescheduling.Delay(alloc, policy, failedAt: 51 * Make.Second));
    }

    private Job Failed(string type, int count = 1)
    {
        var job = _world.Put(Make.Job(type: type, count: count));
        _world.Run(job);
        _world.RunClients();
        Fail();
        return job;
    }

    private void Fail()
    {
        foreach (var alloc in _world.Live) _world.Put(alloc with { ClientStatus = AllocClientStatus.Failed, ModifyTime = _world.Now.ToUnixNanoseconds() });
    }
}
