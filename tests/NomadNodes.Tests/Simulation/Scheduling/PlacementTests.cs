using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Tests.Simulation.Scheduling;

/// <summary>First placements, with the numbers that a real server gives.</summary>
public sealed class PlacementTests
{
    private const double EmptyNodeScore = 0.042071907496153055;

    private readonly World _world = new();

    [Fact]
    public void Process_PlacesAndTellsHow_IfThereIsRoom()
    {
        var node = _world.Put(Make.Node(1));
        var job = _world.Put(Make.Job());

        var decision = _world.Run(job);

        Assert.Empty(decision.CreatedEvals);
        var completed = decision.Completed!;
        Assert.Equal((EvalStatus.Complete, "Place 1"), (completed.Status, completed.Counts()));
        Assert.Equal(0, completed.QueuedAllocations!["g"]);
        Assert.Null(completed.FailedTGAllocs);
        var alloc = Assert.Single(decision.Plan!.Placed);
        Assert.Equal(("web.g[0]", node.ID, "node-1", completed.ID), (alloc.Name, alloc.NodeID, alloc.NodeName, alloc.EvalID));
        Assert.Equal((AllocDesiredStatus.Run, AllocClientStatus.Pending, "key", ""), (alloc.DesiredStatus, alloc.ClientStatus, alloc.SigningKeyID, alloc.DeploymentID));
        Assert.Same(job, alloc.Job);
    }

    [Fact]
    public void Process_TellsMetrics_OfTheRealServersNumbers()
    {
        _world.Put(Make.Node(1));

        var metrics = _world.Run(_world.Put(Make.Job())).Plan!.Placed[0].Metrics!;

        Assert.Equal((1, 0, 1, "default", 0), (metrics.NodesEvaluated, metrics.NodesFiltered, metrics.NodesInPool, metrics.NodePool, metrics.NodesExhausted));
        Assert.Equal(1, Assert.Single(metrics.NodesAvailable!, entry => entry.Key == "dc1").Value);
        Assert.Null(metrics.ClassFiltered);
        Assert.Null(metrics.ConstraintFiltered);
        Assert.Null(metrics.ResourcesExhausted);
        var score = Assert.Single(metrics.ScoreMetaData!);
        Assert.Equal(["binpack", "job-anti-affinity", "node-affinity", "node-reschedule-penalty"], score.Scores!.Keys.Order());
        Assert.Equal(EmptyNodeScore, score.Scores["binpack"]);
        Assert.Equal(EmptyNodeScore, score.NormScore);
    }

    [Fact]
    public void Process_ScoresAntiAffinity_OfTheSecondOnOneNode()
    {
        _world.Put(Make.Node(1));

        var placed = _world.Run(_world.Put(Make.Job(count: 2))).Plan!.Placed;

        Assert.Equal(["web.g[0]", "web.g[1]"], placed.Select(alloc => alloc.Name));
        var score = placed[1].Metrics!.ScoreMetaData![0];
        Assert.Equal((0.08212971035679988, -1.0, -0.4589351448216001), (score.Scores!["binpack"], score.Scores["job-anti-affinity"], score.NormScore));
    }

    [Fact]
    public void Process_TakesTheFullerNode_ByBinpack()
    {
        var fuller = _world.Put(Make.Node(1));
        _world.Run(_world.Put(Make.Job("first").WithResources(_ => new Resources { CPU = 1000, MemoryMB = 2048 })));
        _world.Put(Make.Node(2));

        var alloc = _world.Run(_world.Put(Make.Job("second").WithResources(_ => new Resources { CPU = 500, MemoryMB = 512 }))).Plan!.Placed[0];

        Assert.Equal(fuller.ID, alloc.NodeID);
        Assert.Equal([0.6176349612827354, 0.21870340677751562], alloc.Metrics!.ScoreMetaData!.Select(score => score.NormScore));
    }

    [Fact]
    public void Process_TakesTheEmptierNode_IfTheSchedulerSpreads()
    {
        _world.Put(Make.Node(1));
        _world.Run(_world.Put(Make.Job("first")));
        var empty = _world.Put(Make.Node(2));
        _world.Configuration = new NomadNodes.Simulation.Scheduling.SchedulerConfiguration(SpreadsLoad: true, MemoryOversubscription: false);

        var alloc = _world.Run(_world.Put(Make.Job("second"))).Plan!.Placed[0];

        Assert.Equal(empty.ID, alloc.NodeID);
    }

    [Fact]
    public void Process_WritesResources_AsTheRealServerDoes()
    {
        _world.Put(Make.Node(1));

        var alloc = _world.Run(_world.Put(Make.Job())).Plan!.Placed[0];

        Assert.Equal(new Resources { CPU = 100, MemoryMB = 64, MemoryMaxMB = 64, DiskMB = 150 }, alloc.Resources);
        Assert.Equal(new Resources { DiskMB = 150 }, alloc.SharedResources);
        Assert.Equal(new Resources { CPU = 100, MemoryMB = 64 }, alloc.TaskResources!["t"]);
        Assert.Equal((100, 64, 0), (alloc.AllocatedResources!.Tasks!["t"].Cpu.CpuShares, alloc.AllocatedResources.Tasks["t"].Memory.MemoryMB, alloc.AllocatedResources.Tasks["t"].Memory.MemoryMaxMB));
        Assert.Null(alloc.AllocatedResources.Tasks["t"].Cpu.ReservedCores);
        Assert.Null(alloc.AllocatedResources.TaskLifecycles!["t"]);
        Assert.Equal(150, alloc.AllocatedResources.Shared.DiskMB);
        Assert.Null(alloc.AllocatedResources.Shared.Ports);
    }

    [Fact]
    public void Process_MakesABlockedEvaluation_IfThereIsNoNode()
    {
        var job = _world.Put(Make.Job());

        var decision = _world.Run(job);

        Assert.Null(decision.Plan);
        var blocked = Assert.Single(decision.CreatedEvals);
        var completed = decision.Completed!;
        Assert.Equal((EvalStatus.Blocked, "queued-allocs", "created to place remaining allocations"), (blocked.Status, blocked.TriggeredBy, blocked.StatusDescription));
        Assert.Equal((completed.ID, job.JobModifyIndex, _world.Index), (blocked.PreviousEval, blocked.JobModifyIndex, blocked.SnapshotIndex));
        Assert.Null(blocked.ClassEligibility);
        Assert.False(blocked.EscapedComputedClass);
        Assert.Equal((blocked.ID, 1L, "Place 1"), (completed.BlockedEval, completed.QueuedAllocations!["g"], completed.Counts()));
        var metrics = completed.FailedTGAllocs!["g"];
        Assert.Equal((0, 0, "default"), (metrics.NodesEvaluated, metrics.NodesInPool, metrics.NodePool));
        Assert.Empty(metrics.NodesAvailable!);
        Assert.Null(metrics.ScoreMetaData);
    }

    [Theory]
    [InlineData(100, 9000, 150, "memory", 0, 9000)]
    [InlineData(5000, 64, 150, "cpu", 5000, 0)]
    [InlineData(5000, 9000, 150, "cpu", 5000, 0)]
    [InlineData(100, 64, 200_000, "disk", 0, 0)]
    public void Process_TellsWhatIsExhausted(long cpu, long memory, long disk, string dimension, long exhaustedCpu, long exhaustedMemory)
    {
        var node = _world.Put(Make.Node(1));
        var job = Make.Job().WithResources(_ => new Resources { CPU = cpu, MemoryMB = memory }).WithGroup(group => group with { EphemeralDisk = new EphemeralDisk { SizeMB = disk } });

        var decision = _world.Run(_world.Put(job));

        var metrics = decision.Completed!.FailedTGAllocs!["g"];
        Assert.Equal((1, 0, 1), (metrics.NodesEvaluated, metrics.NodesFiltered, metrics.NodesExhausted));
        Assert.Equal(new Dictionary<string, long> { [dimension] = 1 }, metrics.DimensionExhausted);
        Assert.Equal(new Dictionary<string, long> { ["linux-64bit"] = 1 }, metrics.ClassExhausted);
        Assert.Equal(new Resources { CPU = exhaustedCpu, MemoryMB = exhaustedMemory }, metrics.ResourcesExhausted!["t"]);
        Assert.Equal(new Dictionary<string, bool> { [node.ComputedClass] = true }, decision.CreatedEvals[0].ClassEligibility);
    }

    [Fact]
    public void Process_PlacesWhatFitsAndQueuesTheRest()
    {
        _world.Put(Make.Node(1));

        var decision = _world.Run(_world.Put(Make.Job(count: 5).WithResources(_ => new Resources { CPU = 1500, MemoryMB = 64 })));

        Assert.Equal(2, decision.Plan!.Placed.Count);
        Assert.Equal((3L, "Place 5"), (decision.Completed!.QueuedAllocations!["g"], decision.Completed.Counts()));
        Assert.Equal(2, decision.Completed.FailedTGAllocs!["g"].CoalescedFailures);
    }

    [Fact]
    public void Process_KeepsTheRoomOfStoppedAllocs_UntilTheirClientSaysSo()
    {
        _world.Put(Make.Node(1));
        var big = _world.Put(Make.Job("big").WithResources(_ => new Resources { CPU = 3000, MemoryMB = 64 }));
        _world.Run(big);
        _world.Run(_world.Put(big with { Stop = true }));
        var other = _world.Put(Make.Job("other").WithResources(_ => new Resources { CPU = 3000, MemoryMB = 64 }));

        Assert.NotNull(_world.Run(other).Completed!.FailedTGAllocs);
        _world.RunClients();
        Assert.Single(_world.Run(other).Plan!.Placed);
    }

    [Fact]
    public void Process_FiltersFurtherNodesOfAClass_AsComputedClassIneligible()
    {
        var node = _world.Put(Make.Node(1));
        _world.Put(Make.Node(2));

        var decision = _world.Run(_world.Put(Make.Job().WithConstraint("${meta.rack}", "=", "r2")));

        var metrics = decision.Completed!.FailedTGAllocs!["g"];
        Assert.Equal((2, 2), (metrics.NodesEvaluated, metrics.NodesFiltered));
        Assert.Equal(new Dictionary<string, long> { ["${meta.rack} = r2"] = 1, ["computed class ineligible"] = 1 }, metrics.ConstraintFiltered);
        Assert.Equal(new Dictionary<string, long> { ["linux-64bit"] = 2 }, metrics.ClassFiltered);
        Assert.Equal(new Dictionary<string, bool> { [node.ComputedClass] = false }, decision.CreatedEvals[0].ClassEligibility);
    }

    [Fact]
    public void Process_LooksAtEachNode_IfAConstraintIsOnAUniqueValue()
    {
        for (var i = 1; i <= 3; i++) _world.Put(Make.Node(i));

        var decision = _world.Run(_world.Put(Make.Job().WithConstraint("${node.unique.name}", "=", "node-9")));

        Assert.Equal(new Dictionary<string, long> { ["${node.unique.name} = node-9"] = 3 }, decision.Completed!.FailedTGAllocs!["g"].ConstraintFiltered);
        Assert.True(decision.CreatedEvals[0].EscapedComputedClass);
        Assert.Null(decision.CreatedEvals[0].ClassEligibility);
    }

    [Fact]
    public void Process_GivesTheSamePlan_FromTheSameSeed()
    {
        string[] Names(int seed)
        {
            var world = new World(seed);
            for (var i = 1; i <= 20; i++) world.Put(Make.Node(i));
            return [.. world.Run(world.Put(Make.Job(count: 7))).Plan!.Placed.Select(alloc => alloc.ID + alloc.NodeID)];
        }

        Assert.Equal(Names(3), Names(3));
        Assert.NotEqual(Names(3), Names(4));
    }
}
