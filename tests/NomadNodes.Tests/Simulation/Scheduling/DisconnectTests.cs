using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.Simulation.Scheduling;

namespace NomadNodes.Tests.Simulation.Scheduling;

public sealed class DisconnectTests
{
    private const long LostAfter = 21_600 * Make.Second;

    private readonly World _world = new();

    [Fact]
    public void Process_MakesTheAllocUnknownAndTwoFollowUps()
    {
        var job = Disconnected(replace: true);

        var decision = _world.Run(job, EvalTrigger.NodeUpdate);

        Assert.Equal(["max-disconnect-timeout", "alloc-reschedule"], decision.CreatedEvals.Select(eval => eval.TriggeredBy));
        Assert.Equal(["created for delayed disconnect timeout", "created for delayed rescheduling"], decision.CreatedEvals.Select(eval => eval.StatusDescription));
        Assert.Equal([_world.Now.AddNanoseconds(LostAfter), _world.Now.AddNanoseconds(30 * Make.Second)], decision.CreatedEvals.Select(eval => eval.WaitUntil));
        Assert.Equal(("Ignore 1, Disconnect 1, RescheduleLater 1", decision.CreatedEvals[1].ID), (decision.Completed.Counts(), decision.Completed!.NextEval));
        var update = Assert.Single(decision.Plan!.Updated);
        Assert.Equal(
            (UpdateReason.Unknown, AllocClientStatus.Unknown, "alloc is unknown since its node is disconnected", AllocDesiredStatus.Run, decision.CreatedEvals[1].ID),
            (update.Reason, update.Allocation.ClientStatus, update.Allocation.ClientDescription, update.Allocation.DesiredStatus, update.Allocation.FollowupEvalID));
        Assert.Equal(new AllocState { Value = "unknown", Time = _world.Now }, Assert.Single(update.Allocation.AllocStates!));
    }

    [Fact]
    public void Process_OnlyWaits_IfTheGroupReplacesNothing()
    {
        var decision = _world.Run(Disconnected(replace: false));

        Assert.Equal("max-disconnect-timeout", Assert.Single(decision.CreatedEvals).TriggeredBy);
        Assert.Equal("Ignore 1, Disconnect 1", decision.Completed.Counts());
        Assert.Equal(decision.CreatedEvals[0].ID, _world.Live[0].FollowupEvalID);
    }

    [Fact]
    public void Process_LosesTheAlloc_IfItsGroupKnowsNoDisconnection()
    {
        Assert.Equal("Place 1, Stop 1", _world.Run(Disconnected(replace: null)).Completed.Counts());
    }

    [Fact]
    public void Process_ReplacesTheUnknownAlloc_WhenTheFollowUpComes()
    {
        var followUp = _world.Run(Disconnected(replace: true)).CreatedEvals[1];
        _world.Now = followUp.WaitUntil;

        var decision = _world.Run(followUp);

        var placed = Assert.Single(decision.Plan!.Placed);
        var old = Assert.Single(decision.Plan.Updated);
        Assert.Equal((UpdateReason.Linked, placed.ID, AllocDesiredStatus.Run), (old.Reason, old.Allocation.NextAllocation, old.Allocation.DesiredStatus));
        Assert.False(old.MovesAllocModifyIndex);
        Assert.Equal((old.Allocation.ID, "web.g[0]"), (placed.PreviousAllocation, placed.Name));
        Assert.Null(_world.Run(followUp).Plan);
    }

    [Fact]
    public void Process_LosesTheUnknownAlloc_WhenItsTimeIsOver()
    {
        var timeout = _world.Run(Disconnected(replace: false)).CreatedEvals[0];
        _world.Put(_world.FindNode(Make.Node(1).ID)! with { Status = NodeStatus.Down });
        Assert.Null(_world.Run(timeout).Plan);
        _world.Now = timeout.WaitUntil;

        var decision = _world.Run(timeout);

        Assert.Equal(AllocClientStatus.Lost, Assert.Single(decision.Plan!.Updated).Allocation.ClientStatus);
        Assert.Single(decision.Plan.Placed);
    }

    [Theory]
    [InlineData("keep_original", true)]
    [InlineData("keep_replacement", false)]
    [InlineData("longest_running", true)]
    [InlineData("best_score", true)]
    public void Process_StopsOneOfTwo_WhenTheNodeIsBack(string strategy, bool keepsOriginal)
    {
        var job = Disconnected(replace: true, strategy);
        var original = _world.Live[0].ID;
        var followUp = _world.Run(job).CreatedEvals[1];
        _world.Now = followUp.WaitUntil;
        _world.Run(followUp);
        _world.Put(_world.FindNode(Make.Node(1).ID)! with { Status = NodeStatus.Ready });
        foreach (var alloc in _world.Live) _world.Put(alloc with { ClientStatus = AllocClientStatus.Running, CreateTime = alloc.ID == original ? 1 : 2 });

        _world.Run(job, EvalTrigger.Reconnect);

        Assert.Equal(keepsOriginal, Assert.Single(_world.Live).ID == original);
    }

    /// <param name="replace">Null: without a word on disconnection.</param>
    /// <param name="strategy">Which one stays.</param>
    private Job Disconnected(bool? replace, string strategy = "best_score")
    {
        var node = _world.Put(Make.Node(1));
        var disconnect = replace is null ? null : new DisconnectStrategy { LostAfter = LostAfter, Replace = replace, Reconcile = strategy };
        var job = _world.Put(Make.Job().WithGroup(group => group with { Disconnect = disconnect }));
        _world.Run(job);
        _world.RunClients();
        _world.Put(Make.Node(2));
        _world.Put(node with { Status = NodeStatus.Disconnected });
        return job;
    }
}
