using NomadNodes.Model;
using NomadNodes.Model.Scheduling;
using NomadNodes.State;

namespace NomadNodes.Tests.Simulation.Clients;

public sealed class ClientsPartTests
{
    private const string Plain = "\"Count\":1,\"Update\":{\"MaxParallel\":0}";

    [Fact]
    public async Task Alloc_StartsIsHealthyAndStops_AfterItsDelays()
    {
        await using var cluster = await LiveCluster.StartAsync(nodes: 1);
        await cluster.RegisterAsync(Plain);

        await cluster.AdvanceAsync(0.19);
        Assert.Equal(("pending", null), StateOf(cluster));
        await cluster.AdvanceAsync(0.01);
        Assert.Equal(("running", null), StateOf(cluster));
        await cluster.AdvanceAsync(0.5);
        Assert.Equal(("running", true), StateOf(cluster));

        await cluster.Bench.Services.JobWrites.DeregisterAsync("default", "web", purge: false);
        await cluster.AdvanceAsync(0.29);
        Assert.Equal("running", StateOf(cluster).Status);
        await cluster.AdvanceAsync(0.01);
        Assert.Equal("complete", StateOf(cluster).Status);
    }

    [Fact]
    public async Task SilentClient_TellsWhatItHeldBack_WhenItSpeaksAgain()
    {
        await using var cluster = await LiveCluster.StartAsync(nodes: 1);
        await cluster.SilenceAsync(1, silent: true);
        await cluster.RegisterAsync(Plain);
        await cluster.AdvanceAsync(5);
        Assert.Equal("pending", StateOf(cluster).Status);

        await cluster.SilenceAsync(1, silent: false);
        await cluster.AdvanceAsync(1);

        Assert.Equal(("running", true), StateOf(cluster));
    }

    [Fact]
    public async Task LostAlloc_StaysLost_ThoughItsNodeComesBack()
    {
        await using var cluster = await LiveCluster.StartAsync(nodes: 1);
        await cluster.RegisterAsync(Plain);
        await cluster.AdvanceAsync(1);
        await cluster.SilenceAsync(1, silent: true);
        await cluster.AdvanceAsync(60);
        Assert.Equal(("lost", NodeStatus.Down), (StateOf(cluster).Status, cluster.FindNode(1)!.Status));

        await cluster.SilenceAsync(1, silent: false);
        await cluster.AdvanceAsync(60);

        Assert.Equal(["lost", "running"], Tables.RecordsOf(cluster.State.Allocs).Select(alloc => alloc.ClientStatus).Order());
        Assert.Equal(NodeStatus.Ready, cluster.FindNode(1)!.Status);
    }

    [Fact]
    public async Task DisconnectedNode_IsReadyAgain_OnceItsClientHasTold()
    {
        await using var cluster = await LiveCluster.StartAsync(nodes: 1);
        await cluster.RegisterAsync(Plain + ",\"Disconnect\":{\"LostAfter\":600000000000,\"Replace\":false}");
        await cluster.AdvanceAsync(1);
        await cluster.SilenceAsync(1, silent: true);
        await cluster.AdvanceAsync(60);
        Assert.Equal(("unknown", NodeStatus.Disconnected), (StateOf(cluster).Status, cluster.FindNode(1)!.Status));

        await cluster.SilenceAsync(1, silent: false);
        await cluster.AdvanceAsync(1);

        Assert.Equal(("running", NodeStatus.Ready), (StateOf(cluster).Status, cluster.FindNode(1)!.Status));
        Assert.All(cluster.Evals.Where(eval => eval.TriggeredBy == EvalTrigger.MaxDisconnectTimeout), eval => Assert.Equal(EvalStatus.Canceled, eval.Status));
    }

    [Fact]
    public async Task OtherDisconnectedNode_KeepsItsTimeout_WhenOneComesBack()
    {
        await using var cluster = await LiveCluster.StartAsync(nodes: 2);
        await cluster.RegisterAsync(
            "\"Count\":2,\"Update\":{\"MaxParallel\":0},\"Disconnect\":{\"LostAfter\":600000000000,\"Replace\":false}", "\"Constraints\":[{\"Operand\":\"distinct_hosts\"}]");
        await cluster.AdvanceAsync(1);
        await cluster.SilenceAsync(1, silent: true);
        await cluster.SilenceAsync(2, silent: true);
        await cluster.AdvanceAsync(60);

        await cluster.SilenceAsync(1, silent: false);
        await cluster.AdvanceAsync(1);
        Assert.Equal(["running", "unknown"], Tables.RecordsOf(cluster.State.Allocs).Select(alloc => alloc.ClientStatus).Order());
        await cluster.AdvanceAsync(900);

        Assert.Equal(["lost", "running"], Tables.RecordsOf(cluster.State.Allocs).Select(alloc => alloc.ClientStatus).Order());
    }

    private static (string Status, bool? Healthy) StateOf(LiveCluster cluster)
    {
        var alloc = Tables.RecordsOf(cluster.State.Allocs).MinBy(one => one.CreateIndex)!;
        return (alloc.ClientStatus, alloc.DeploymentStatus?.Healthy);
    }
}
