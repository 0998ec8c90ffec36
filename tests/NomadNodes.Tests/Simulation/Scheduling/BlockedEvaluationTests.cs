using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Tests.Simulation.Scheduling;

public sealed class BlockedEvaluationTests
{
    private readonly World _world = new();

    [Fact]
    public void Process_CompletesTheBlockedEvaluation_IfItPlacesNow()
    {
        var job = _world.Put(Make.Job().WithConstraint("${meta.rack}", "=", "r2"));
        var first = _world.Put(Make.Node(1));
        var blocked = _world.Run(job).CreatedEvals[0];
        _world.Put(Make.Node(2, rack: "r2"));
        _world.Index = 99;

        var decision = _world.Run(blocked);

        var completed = decision.Completed!;
        Assert.Equal((blocked.ID, EvalStatus.Complete, "", "Place 1"), (completed.ID, completed.Status, completed.StatusDescription, completed.Counts()));
        Assert.Null(completed.FailedTGAllocs);
        Assert.False(completed.ClassEligibility![first.ComputedClass]);
        Assert.Equal((99UL, blocked.PreviousEval), (completed.SnapshotIndex, completed.PreviousEval));
        var alloc = Assert.Single(decision.Plan!.Placed);
        Assert.Equal((blocked.ID, ""), (alloc.EvalID, alloc.PreviousAllocation));
        Assert.Empty(decision.CanceledEvals);
    }

    [Fact]
    public void Process_WritesNothing_IfTheBlockedEvaluationFailsAgain()
    {
        var job = _world.Put(Make.Job());
        var blocked = _world.Run(job).CreatedEvals[0];
        var node = _world.Put(Make.Node(1) with { NodePool = "gpu" });

        var decision = _world.Run(blocked);

        Assert.Empty(decision.CreatedEvals);
        Assert.Null(decision.Plan);
        Assert.Null(decision.Completed);
        Assert.Equal(blocked.ID, decision.Reblocked!.ID);
        Assert.NotEqual(job.NodePool, node.NodePool);
    }

    [Fact]
    public void Process_PlansWhatFits_IfTheBlockedEvaluationFailsInPart()
    {
        var blocked = _world.Run(_world.Put(Make.Job(count: 3).WithResources(_ => new Resources { CPU = 3000, MemoryMB = 64 }))).CreatedEvals[0];
        var node = _world.Put(Make.Node(1));

        var decision = _world.Run(blocked);

        Assert.Single(decision.Plan!.Placed);
        Assert.Null(decision.Completed);
        Assert.True(decision.Reblocked!.ClassEligibility![node.ComputedClass]);
    }

    [Fact]
    public void Process_CancelsTheBlockedEvaluation_IfTheJobSucceedsOtherwise()
    {
        _world.Put(Make.Node(1));
        var job = Make.Job();
        var blocked = _world.Run(_world.Put(job.WithResources(_ => new Resources { CPU = 100, MemoryMB = 9000 }))).CreatedEvals[0];

        var decision = _world.Run(_world.Put(job));

        var canceled = Assert.Single(decision.CanceledEvals);
        Assert.Equal((blocked.ID, EvalStatus.Canceled), (canceled.ID, canceled.Status));
        Assert.Equal($"evaluation \"{decision.Completed!.ID}\" successful", canceled.StatusDescription);
        Assert.NotNull(canceled.FailedTGAllocs);
    }

    [Fact]
    public void Process_CancelsTheBlockedEvaluation_IfTheJobIsStopped()
    {
        var job = _world.Put(Make.Job());
        var blocked = _world.Run(job).CreatedEvals[0];

        var decision = _world.Run(_world.Put(job with { Stop = true }), EvalTrigger.JobDeregister);

        Assert.Equal(blocked.ID, Assert.Single(decision.CanceledEvals).ID);
        Assert.Null(decision.Plan);
    }
}
