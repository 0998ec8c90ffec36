using NomadNodes.Model.Scheduling;

namespace NomadNodes.Tests.Simulation.Deployments;

public sealed class DeploymentWatcherTests
{
    private const string Rolling = "\"Count\":3,\"Update\":{\"MaxParallel\":1}";
    private const string Newer = "\"Meta\":{\"version\":\"2\"}";

    [Fact]
    public async Task Deployment_Succeeds_OnceAllIsHealthy_AndTheJobIsStable()
    {
        await using var cluster = await LiveCluster.StartAsync(nodes: 2);
        await cluster.RegisterAsync(Rolling);
        await cluster.AdvanceAsync(0.7);
        Assert.Equal(("running", 3L), (cluster.Deployments[0].Status, cluster.Deployments[0].TaskGroups!["g"].HealthyAllocs));
        var specification = cluster.FindJob()!.JobModifyIndex;

        await cluster.AdvanceAsync(1);

        Assert.Equal(("successful", "Deployment completed successfully"), (cluster.Deployments[0].Status, cluster.Deployments[0].StatusDescription));
        Assert.Equal((true, specification, cluster.Deployments[0].ModifyIndex), (cluster.FindJob()!.Stable, cluster.FindJob()!.JobModifyIndex, cluster.FindJob()!.ModifyIndex));
        Assert.DoesNotContain(cluster.Evals, eval => eval.TriggeredBy == EvalTrigger.DeploymentWatcher);
    }

    [Theory]
    [InlineData("service", "\"Count\":3,\"Update\":{\"MaxParallel\":1}")]
    [InlineData("service", "\"Count\":3,\"Update\":{\"MaxParallel\":2}")]
    [InlineData("service", "\"Count\":3,\"Update\":{\"MaxParallel\":1,\"Canary\":1,\"AutoPromote\":true}")]
    [InlineData("system", "\"Update\":{\"MaxParallel\":1}")]
    public async Task NewVersion_RollsOut_ByItself(string type, string group)
    {
        await using var cluster = await LiveCluster.StartAsync(nodes: 3);
        await cluster.RegisterAsync(group, $"\"Type\":\"{type}\"");
        await cluster.AdvanceAsync(60);

        await cluster.RegisterAsync(group, $"\"Type\":\"{type}\",{Newer}");
        await cluster.AdvanceAsync(0.5);
        Assert.Equal("running", cluster.Deployments[0].Status);
        Assert.Contains(cluster.Live, alloc => alloc.Job!.Version == 0);
        await cluster.AdvanceAsync(60);

        Assert.Equal([("successful", 1UL), ("successful", 0UL)], cluster.Deployments.Select(one => (one.Status, one.JobVersion)));
        Assert.Equal([1UL, 1, 1], cluster.Live.Select(alloc => alloc.Job!.Version));
        Assert.All(cluster.Live, alloc => Assert.Equal((true, false), (alloc.DeploymentStatus!.Healthy, alloc.DeploymentStatus.Canary)));
        Assert.Contains(cluster.Evals, eval => eval.TriggeredBy == EvalTrigger.DeploymentWatcher && eval.DeploymentID == cluster.Deployments[0].ID);
    }

    [Fact]
    public async Task Rollout_NeverStopsMore_ThanItsMaxParallel()
    {
        await using var cluster = await LiveCluster.StartAsync(nodes: 3);
        await cluster.RegisterAsync(Rolling);
        await cluster.AdvanceAsync(60);
        await cluster.RegisterAsync(Rolling, Newer);

        for (var i = 0; i < 100; i++)
        {
            Assert.InRange(cluster.Live.Count(alloc => alloc.DeploymentStatus?.Healthy != true), 0, 1);
            await cluster.AdvanceAsync(0.1);
        }

        Assert.Equal("successful", cluster.Deployments[0].Status);
    }

    [Fact]
    public async Task Canary_Waits_ForSomebodyToPromoteIt()
    {
        const string Group = "\"Count\":2,\"Update\":{\"MaxParallel\":1,\"Canary\":1}";
        await using var cluster = await LiveCluster.StartAsync(nodes: 3);
        await cluster.RegisterAsync(Group);
        await cluster.AdvanceAsync(60);
        await cluster.RegisterAsync(Group, Newer);

        await cluster.AdvanceAsync(3600);

        Assert.Equal("running", cluster.Deployments[0].Status);
        Assert.Equal([0UL, 0, 1], cluster.Live.Select(alloc => alloc.Job!.Version).Order().AsEnumerable());
    }

    [Fact]
    public async Task Deployment_Fails_AtItsDeadline_IfNothingBecomesHealthy()
    {
        await using var cluster = await LiveCluster.StartAsync(nodes: 1);
        await cluster.SilenceAsync(1, silent: true);
        await cluster.RegisterAsync("\"Count\":1,\"Update\":{\"MaxParallel\":1,\"ProgressDeadline\":10000000000,\"MinHealthyTime\":1,\"HealthyDeadline\":5000000000}");

        await cluster.AdvanceAsync(9.9);
        Assert.Equal("running", cluster.Deployments[0].Status);
        await cluster.AdvanceAsync(0.1);

        Assert.Equal(("failed", "Failed due to progress deadline"), (cluster.Deployments[0].Status, cluster.Deployments[0].StatusDescription));
        Assert.Equal(("deployment-watcher", "complete"), (cluster.Evals[^1].TriggeredBy, cluster.Evals[^1].Status));
    }

    [Fact]
    public async Task Deadline_DoesNotCount_BeforeTheFirstPlacement()
    {
        await using var cluster = await LiveCluster.StartAsync();
        await cluster.RegisterAsync(Rolling);
        await cluster.AdvanceAsync(3600);
        Assert.Equal("running", cluster.Deployments[0].Status);

        await cluster.RegisterNodeAsync(1);
        await cluster.AdvanceAsync(60);

        Assert.Equal("successful", cluster.Deployments[0].Status);
    }

    [Fact]
    public async Task Deployment_IsCancelled_IfTheJobIsStopped()
    {
        await using var cluster = await LiveCluster.StartAsync(nodes: 1);
        await cluster.RegisterAsync(Rolling);

        await cluster.Bench.Services.JobWrites.DeregisterAsync("default", "web", purge: false);
        await cluster.AdvanceAsync(60);

        Assert.Equal(("cancelled", "Cancelled because job is stopped"), (cluster.Deployments[0].Status, cluster.Deployments[0].StatusDescription));
        Assert.Equal("dead", cluster.FindJob()!.Status);
    }
}
