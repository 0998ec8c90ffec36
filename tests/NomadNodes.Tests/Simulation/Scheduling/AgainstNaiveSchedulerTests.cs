using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.Simulation.Scheduling;

namespace NomadNodes.Tests.Simulation.Scheduling;

/// <summary>Every placement of random jobs on random fleets is one that plain rules would have made.</summary>
public sealed class AgainstNaiveSchedulerTests
{
    private const double Tolerance = 1e-9;

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 100)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Process_PlacesOnABestNode_AsLongAsThereIsOne(int seed)
    {
        var fleet = new RandomFleet(seed);
        var world = new World(seed) { Configuration = new SchedulerConfiguration(SpreadsLoad: seed % 3 == 0, MemoryOversubscription: false) };
        for (var i = 1; i <= fleet.Random.Next(1, 30); i++) world.Put(fleet.Node(i));
        for (var i = 0; i < 4; i++)
        {
            var job = world.Put(fleet.Job($"job-{i}", fleet.Pick(JobType.Service, JobType.Batch)));
            var naive = new NaiveScheduler([.. world.Nodes], world.Allocs, job, world.Configuration.SpreadsLoad);
            Check(job, naive, world.Run(job));
            if (fleet.Chance(0.5)) world.RunClients();
        }
    }

    private static void Check(Job job, NaiveScheduler naive, SchedulingDecision decision)
    {
        var group = job.TaskGroups![0];
        var placed = decision.Plan?.Placed ?? [];
        foreach (var alloc in placed)
        {
            var scores = naive.Scores(group);
            Assert.True(scores.TryGetValue(alloc.NodeID, out var score), $"{alloc.NodeName} can't take {alloc.Name}.");
            Assert.InRange(score, scores.Values.Max() - Tolerance, double.MaxValue);
            CheckMetrics(alloc.Metrics!, scores, alloc.NodeID);
            naive.Take(alloc);
        }

        Assert.Equal(group.Count - placed.Count, decision.Completed!.QueuedAllocations!["g"]);
        if (placed.Count == group.Count)
        {
            Assert.Null(decision.Completed.FailedTGAllocs);
            return;
        }

        Assert.Empty(naive.Scores(group));
        var failed = decision.Completed.FailedTGAllocs!["g"];
        Assert.Equal(failed.NodesInPool, failed.NodesFiltered + failed.NodesExhausted);
        Assert.Equal(group.Count - placed.Count - 1, failed.CoalescedFailures);
    }

    private static void CheckMetrics(AllocMetric metrics, Dictionary<string, double> scores, string chosen)
    {
        Assert.Equal(metrics.NodesInPool, metrics.NodesEvaluated);
        Assert.Equal(scores.Count, metrics.NodesEvaluated - metrics.NodesFiltered - metrics.NodesExhausted);
        Assert.Equal(metrics.NodesInPool, metrics.NodesAvailable!.Values.Sum());
        Assert.Equal(metrics.NodesFiltered, metrics.ConstraintFiltered?.Values.Sum() ?? 0);
        Assert.Equal(metrics.NodesExhausted, metrics.DimensionExhausted?.Values.Sum() ?? 0);
        Assert.Equal(chosen, metrics.ScoreMetaData![0].NodeID);
        Assert.Equal(Math.Min(5, scores.Count), metrics.ScoreMetaData.Count);
        Assert.All(metrics.ScoreMetaData, score => Assert.Equal(scores[score.NodeID], score.NormScore, Tolerance));
    }
}
