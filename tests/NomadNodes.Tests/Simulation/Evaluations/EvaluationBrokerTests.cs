using NomadNodes.Model;
using NomadNodes.Model.Scheduling;
using NomadNodes.Settings;
using NomadNodes.Tests.Simulation.Scheduling;

namespace NomadNodes.Tests.Simulation.Evaluations;

public sealed class EvaluationBrokerTests
{
    private const string Large = "\"Count\":3,\"Update\":{\"MaxParallel\":0},\"EphemeralDisk\":{\"SizeMB\":40000}";

    [Fact]
    public async Task Evaluation_WaitsForItsDelay_WhileTimePasses()
    {
        await using var cluster = await LiveCluster.StartAsync(nodes: 1);
        cluster.Bench.Clock.Change(ClockMode.Real, scale: 1);

        await cluster.RegisterAsync(group: "");
        var early = cluster.Live.Count;
        cluster.Bench.RealTime.Advance(new SimulationSettings().SchedulingDelay);
        await cluster.Bench.SettleAsync();

        Assert.Equal(0, early);
        Assert.Single(cluster.Live);
    }

    [Fact]
    public async Task Evaluation_WaitsNoLonger_IfTheClockIsAdvanced()
    {
        await using var cluster = await LiveCluster.StartAsync(nodes: 1);
        cluster.Bench.Clock.Change(ClockMode.Real, scale: 1);
        await cluster.RegisterAsync(group: "");

        await cluster.AdvanceAsync(seconds: 0);

        Assert.Single(cluster.Live);
    }

    [Fact]
    public async Task NewerBlockedEvaluation_TakesThePlace_OfTheOlder()
    {
        await using var cluster = await LiveCluster.StartAsync();
        await cluster.RegisterAsync(Large);
        var older = Assert.Single(cluster.Evals, eval => eval.Status == EvalStatus.Blocked);

        await cluster.RegisterAsync(Large, "\"Meta\":{\"a\":\"b\"}");

        var newer = Assert.Single(cluster.Evals, eval => eval.Status == EvalStatus.Blocked);
        var canceled = cluster.Evals.Single(eval => eval.ID == older.ID);
        Assert.NotEqual(older.ID, newer.ID);
        Assert.Equal((EvalStatus.Canceled, "existing blocked evaluation exists for job \"web\""), (canceled.Status, canceled.StatusDescription));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task BlockedEvaluation_IsCanceled_IfTheJobGoes(bool purge)
    {
        await using var cluster = await LiveCluster.StartAsync();
        await cluster.RegisterAsync(Large);

        await cluster.Bench.Services.JobWrites.DeregisterAsync("default", "web", purge);
        await cluster.Bench.SettleAsync();

        Assert.All(cluster.Evals, eval => Assert.True(eval.IsTerminal));
    }

    [Fact]
    public async Task BlockedEvaluation_PlacesTheRest_AsRoomComes()
    {
        await using var cluster = await LiveCluster.StartAsync(nodes: 1);
        await cluster.RegisterAsync(Large);
        Assert.Equal(2, cluster.Live.Count);

        await cluster.RegisterNodeAsync(2);
        await cluster.Bench.SettleAsync();

        Assert.Equal(3, cluster.Live.Count);
        Assert.DoesNotContain(cluster.Evals, eval => !eval.IsTerminal);
    }

    [Fact]
    public async Task BlockedEvaluation_IsTried_IfANodeGrows()
    {
        await using var cluster = await LiveCluster.StartAsync(nodes: 1);
        await cluster.RegisterAsync(Large);
        var node = Make.Node(1) with { SecretID = Guid.Empty.ToString() };

        await cluster.Bench.Services.Agents.RegisterAsync([node with { NodeResources = node.NodeResources! with { Disk = new NodeDiskResources { DiskMB = 200_000 } } }]);
        await cluster.Bench.SettleAsync();

        Assert.Equal(3, cluster.Live.Count);
    }

    [Fact]
    public async Task Evaluations_PileUp_WhileTheBrokerIsPaused()
    {
        await using var cluster = await LiveCluster.StartAsync(nodes: 1);
        await cluster.Bench.Services.Configurations.SetAsync(new OperatorSchedulerConfiguration { PauseEvalBroker = true }, expected: null);

        await cluster.RegisterAsync(Large);
        await cluster.RegisterAsync(Large, "\"Meta\":{\"a\":\"b\"}");
        await cluster.AdvanceAsync(60);

        Assert.Empty(cluster.Live);
        Assert.Equal([EvalStatus.Pending, EvalStatus.Pending], cluster.Evals.Select(eval => eval.Status));

        await cluster.Bench.Services.Configurations.SetAsync(new OperatorSchedulerConfiguration(), expected: null);
        await cluster.Bench.SettleAsync();

        Assert.Equal(2, cluster.Live.Count);
        Assert.DoesNotContain(cluster.Evals, eval => eval.Status == EvalStatus.Pending);
    }

    [Fact]
    public async Task StoppedSystemJob_LosesWhatItsDownNodeNeverStopped()
    {
        await using var cluster = await LiveCluster.StartAsync(nodes: 1);
        await cluster.RegisterAsync("\"Count\":1", "\"Type\":\"system\"");
        await cluster.AdvanceAsync(1);
        await cluster.SilenceAsync(1, silent: true);
        await cluster.Bench.Services.JobWrites.DeregisterAsync("default", "web", purge: false);
        await cluster.AdvanceAsync(1);
        Assert.Equal(("stop", "running"), cluster.AllocState());

        await cluster.AdvanceAsync(60);

        Assert.Equal(("stop", "lost"), cluster.AllocState());
    }
}
