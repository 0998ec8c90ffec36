using System.Net;
using NomadNodes.Settings;
using NomadNodes.Testing.Tests.Support;

namespace NomadNodes.Testing.Tests.Handles;

public sealed class PoolsHandleTests
{
    [Theory]
    [ClassData(typeof(Servers))]
    public async Task AddAsync_MakesWhatTheBuilderSays(Reach reach)
    {
        await using var reached = await Reached.StartAsync(reach);
        var pools = reached.Nomad.Pools;

        var pool = await pools.AddAsync("gpu", p => p.WithDescription("Graphics").WithMeta("team", "ml").WithMeta("cost", "high").WithScheduler("spread", true));

        Assert.Equal(("gpu", "Graphics", "ml"), (pool.Name, pool.Description, pool.Meta!["team"]));
        Assert.Equal(("spread", true), (pool.SchedulerConfiguration!.SchedulerAlgorithm, pool.SchedulerConfiguration.MemoryOversubscriptionEnabled));
        Assert.Equal(["all", "default", "gpu"], (await pools.ListAsync()).Select(one => one.Name).Order());
    }

    [Fact]
    public async Task AddAsync_Replaces_IfItIsThere()
    {
        await using var nomad = await NomadServer.StartAsync();
        var first = await nomad.Pools.AddAsync("gpu", p => p.With("Description", "one"));

        var second = await nomad.Pools.AddAsync("gpu", p => p.WithDescription("two"));

        Assert.Equal(("one", "two"), (first.Description, second.Description));
        Assert.Equal(first.CreateIndex, second.CreateIndex);
        Assert.True(second.ModifyIndex > first.ModifyIndex);
    }

    [Fact]
    public async Task AddAsync_SaysWhatTheServerSays_IfItRefuses()
    {
        await using var nomad = await NomadServer.StartAsync(o => o.Edition = Edition.Community);

        var error = await Assert.ThrowsAsync<NomadControlException>(() => nomad.Pools.AddAsync("gpu", p => p.WithScheduler("spread")));

        Assert.Contains(Assert.Single(error.Errors), error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => nomad.Pools.AddAsync(" "));
    }

    [Fact]
    public async Task NodesAsync_ListsThoseInIt()
    {
        await using var nomad = await NomadServer.StartAsync();
        var inside = await nomad.Nodes.AddAsync(n => n.InPool("gpu"));
        await nomad.Nodes.AddAsync();

        Assert.Equal([inside.ID], (await nomad.Pools.NodesAsync("gpu")).Select(node => node.ID));
    }

    [Fact]
    public async Task RemoveAsync_RemovesAnEmptyPoolOnly()
    {
        await using var nomad = await NomadServer.StartAsync();
        await nomad.Pools.AddAsync("empty");
        await nomad.Nodes.AddAsync(n => n.InPool("full"));

        await nomad.Pools.RemoveAsync("empty");

        Assert.Null(await nomad.Pools.FindOrNullAsync("empty"));
        await Assert.ThrowsAsync<NomadControlException>(() => nomad.Pools.RemoveAsync("full"));
        Assert.Equal(HttpStatusCode.NotFound, (await Assert.ThrowsAsync<NomadControlException>(() => nomad.Pools.GetAsync("empty"))).StatusCode);
    }
}
