using NomadNodes.Services.Garbage;
using NomadNodes.State;
using NomadNodes.Tests.Simulation;

namespace NomadNodes.Tests.Services.Garbage;

public sealed class GarbageWritesTests
{
    private const string Plain = "\"Count\":1,\"Update\":{\"MaxParallel\":0}";

    [Theory]
    [InlineData("batch", "\"Count\":1", false, 3.9, true)]
    [InlineData("batch", "\"Count\":1", false, 4.2, false)]
    [InlineData("service", "\"Count\":0", false, 24, true)]
    [InlineData("service", "\"Count\":1", true, 3.9, true)]
    [InlineData("service", "\"Count\":1", true, 4.2, false)]
    public async Task DeadJob_GoesAfterFourHours_IfItEndedByItselfOrWasStopped(string type, string group, bool stop, double hours, bool stays)
    {
        await using var cluster = await LiveCluster.StartAsync(nodes: 1);
        await cluster.RegisterAsync(group + ",\"Update\":{\"MaxParallel\":0}", $"\"Type\":\"{type}\"");
        if (stop) await cluster.Bench.Services.JobWrites.DeregisterAsync("default", "web", purge: false);

        await cluster.AdvanceAsync(hours * 3600);

        Assert.Equal(stays, cluster.FindJob() is not null);
    }

    [Fact]
    public async Task FinishedBatch_IsNotRunAgain_ThoughHoursHavePassed()
    {
        await using var cluster = await LiveCluster.StartAsync(nodes: 1);
        await cluster.RegisterAsync("\"Count\":1", "\"Type\":\"batch\"");
        await cluster.AdvanceAsync(2 * 3600);

        await cluster.RegisterAsync("\"Count\":1", "\"Type\":\"batch\"");

        Assert.Equal(("run", "complete"), cluster.AllocState());
    }

    [Fact]
    public async Task StoppedAlloc_Stays_WhileItsClientRunsIt()
    {
        await using var cluster = await LiveCluster.StartAsync(nodes: 1);
        await cluster.RegisterAsync(Plain);
        await cluster.AdvanceAsync(1);
        await cluster.Bench.Services.JobWrites.DeregisterAsync("default", "web", purge: false);
        await cluster.AdvanceAsync(0.1);

        await cluster.Bench.Services.Garbage.CollectAsync(GarbageThresholds.Forced);
        Assert.Equal(("stop", "running"), cluster.AllocState());
        await cluster.AdvanceAsync(1);
        await cluster.Bench.Services.Garbage.CollectAsync(GarbageThresholds.Forced);

        Assert.Empty(Tables.RecordsOf(cluster.State.Allocs));
        Assert.Null(cluster.FindJob());
    }
}
