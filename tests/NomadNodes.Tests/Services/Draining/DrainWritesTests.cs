using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Draining;
using NomadNodes.State;
using NomadNodes.Storage;
using NomadNodes.Tests.State;

namespace NomadNodes.Tests.Services.Draining;

public sealed class DrainWritesTests : IDisposable
{
    private static readonly DrainStrategy Strategy = new() { Deadline = 5 };
    private static readonly Job Web = new() { ID = "web", Namespace = "default", Type = JobType.Service, Priority = 70 };

    private readonly StateStore _store = StateWrites.Open(new MemoryStorage());
    private readonly DrainWrites _drains;

    public DrainWritesTests() => _drains = new DrainWrites(_store, Guid.NewGuid);

    private Node Node => _store.Current.Nodes.Find(StateWrites.Key(1))!.Record;

    [Fact]
    public async Task WriteAsync_EndsTheDrain_IfItIsTheSame()
    {
        var index = await PutNodeAsync(Strategy);

        Assert.Equal(index + 1, await _drains.WriteAsync([], [new DrainEnd(StateWrites.Key(1), Strategy with { }, DeadlineReached: false)]));
        Assert.Null(Node.DrainStrategy);
        Assert.Null(Node.Events![^1].Details);
    }

    [Fact]
    public async Task WriteAsync_TellsTheDeadline_IfItWasReached()
    {
        await PutNodeAsync(Strategy);

        await _drains.WriteAsync([], [new DrainEnd(StateWrites.Key(1), Strategy, DeadlineReached: true)]);

        Assert.Equal("true", Node.Events![^1].Details!["deadline_reached"]);
    }

    [Fact]
    public async Task WriteAsync_Nothing_IfTheDrainIsAnotherOrGone()
    {
        var index = await PutNodeAsync(Strategy);

        Assert.Equal(0UL, await _drains.WriteAsync([], [new DrainEnd(StateWrites.Key(1), Strategy with { Deadline = 6 }, false)]));
        Assert.Equal(0UL, await _drains.WriteAsync([], [new DrainEnd(StateWrites.Key(2), Strategy, false)]));
        Assert.Equal(index, _store.Current.Index);
    }

    [Fact]
    public async Task WriteAsync_MarksAtOneIndex_WithOneEvaluationForEachJob()
    {
        await PutNodeAsync(Strategy);
        await PutAllocsAsync(Alloc(11, Web), Alloc(12, Web), Alloc(13, Web with { ID = "db" }));
        var before = _store.Current.Index;

        await _drains.WriteAsync([Mark(11), Mark(12), new DrainMark(StateWrites.Key(13), DisablePlacement: true)], []);

        Assert.Equal(before + 1, _store.Current.Index);
        Assert.All([11, 12, 13], number => Assert.Equal((true, before + 1, before + 1), (Find(number).IsMigrating, Find(number).ModifyIndex, Find(number).AllocModifyIndex)));
        Assert.Equal([null, null, true], new[] { 11, 12, 13 }.Select(number => Find(number).DesiredTransition.MigrateDisablePlacement));
        var evals = Tables.RecordsOf(_store.Current.Evals);
        Assert.Equal(["db", "web"], evals.Select(eval => eval.JobID).Order());
        Assert.All(evals, eval => Assert.Equal((EvalTrigger.NodeDrain, EvalStatus.Pending, 70L, 0UL, ""), (eval.TriggeredBy, eval.Status, eval.Priority, eval.JobModifyIndex, eval.NodeID)));
    }

    [Fact]
    public async Task WriteAsync_LeavesOut_WhatHasEndedMeanwhile()
    {
        await PutAllocsAsync(Alloc(11, Web) with { ClientStatus = AllocClientStatus.Complete }, Alloc(12, Web) with { DesiredStatus = AllocDesiredStatus.Stop });
        var before = _store.Current.Index;

        Assert.Equal(0UL, await _drains.WriteAsync([Mark(11), Mark(12), Mark(99)], []));
        Assert.Equal(before, _store.Current.Index);
    }

    [Fact]
    public async Task WriteAsync_EndsAfterTheMarks_AtTheNextIndex()
    {
        await PutNodeAsync(Strategy);
        await PutAllocsAsync(Alloc(11, Web));
        var before = _store.Current.Index;

        Assert.Equal(before + 2, await _drains.WriteAsync([Mark(11)], [new DrainEnd(StateWrites.Key(1), Strategy, true)]));
        Assert.Equal((before + 1, before + 2), (Find(11).ModifyIndex, Node.ModifyIndex));
    }

    public void Dispose() => _store.Dispose();

    private static DrainMark Mark(int number) => new(StateWrites.Key(number), DisablePlacement: false);

    private static Allocation Alloc(int number, Job job) => new()
    {
        ID = StateWrites.Key(number).ToString(),
        NodeID = StateWrites.Key(1).ToString(),
        Namespace = job.Namespace,
        JobID = job.ID,
        Job = job,
        DesiredStatus = AllocDesiredStatus.Run,
        ClientStatus = AllocClientStatus.Running,
    };

    private Allocation Find(int number) => _store.Current.Allocs.Find(StateWrites.Key(number))!.Record;

    private Task<ulong> PutNodeAsync(DrainStrategy strategy) => _store.WriteAsync(write =>
    {
        var index = write.NextIndex();
        write.Nodes.Put(StateWrites.Node(1, "n") with { DrainStrategy = strategy, ModifyIndex = index }, index);
        return index;
    });

    private Task<ulong> PutAllocsAsync(params Allocation[] allocs) => _store.WriteAsync(write =>
    {
        var index = write.NextIndex();
        foreach (var alloc in allocs) write.Allocs.Put(alloc, index);
        return index;
    });
}
