using NomadNodes.Model;

namespace NomadNodes.Tests.Simulation.Draining;

public sealed class PurgedDrainTests
{
    [Fact]
    public async Task Drain_Ends_IfWhatItWaitedForIsPurged()
    {
        await using var cluster = await LiveCluster.StartAsync(nodes: 1);
        await cluster.RegisterAsync("\"Count\":1,\"Update\":{\"MaxParallel\":0}");
        await cluster.DrainAsync(1, new DrainSpec(0, IgnoreSystemJobs: false));
        await cluster.Bench.SettleAsync();
        Assert.NotNull(cluster.FindNode(1)!.DrainStrategy);

        await cluster.Bench.Services.JobWrites.DeregisterAsync("default", "web", purge: true);
        await cluster.Bench.SettleAsync();

        Assert.Null(cluster.FindNode(1)!.DrainStrategy);
    }
}
