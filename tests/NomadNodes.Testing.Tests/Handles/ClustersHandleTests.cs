using System.Net;
using NomadNodes.Settings;
using NomadNodes.Testing.Tests.Support;

namespace NomadNodes.Testing.Tests.Handles;

public sealed class ClustersHandleTests
{
    private static readonly Uri Nodes = new("/v1/nodes", UriKind.Relative);

    [Theory]
    [ClassData(typeof(Servers))]
    public async Task Clusters_ShareNothing(Reach reach)
    {
        await using var reached = await Reached.StartAsync(reach);
        await using var one = await reached.Nomad.Clusters.CreateAsync("one");
        await using var two = await reached.Nomad.Clusters.CreateAsync("two");

        await one.Nodes.AddAsync(2);
        await two.Faults.AddAsync(new FaultRule { NoLeader = true });
        using var ofOne = one.CreateClient();
        using var ofTwo = two.CreateClient();
        using var answerOfOne = await ofOne.GetAsync(Nodes);
        using var answerOfTwo = await ofTwo.GetAsync(Nodes);

        Assert.Equal((2, 0, 0), ((await one.Nodes.ListAsync()).Count, (await two.Nodes.ListAsync()).Count, (await reached.Nomad.Nodes.ListAsync()).Count));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.InternalServerError), (answerOfOne.StatusCode, answerOfTwo.StatusCode));
        Assert.Single(await one.Requests.ListAsync());
        Assert.Empty(await reached.Nomad.Requests.ListAsync());
    }

    [Fact]
    public async Task Cluster_IsFoundByItsAddress()
    {
        await using var nomad = await NomadServer.StartAsync();
        await using var cluster = await nomad.Clusters.CreateAsync("by-host");
        await cluster.Nodes.AddAsync();
        using var client = new HttpClient();

        // As a client asks that has resolved the name: not every machine knows *.localhost.
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(nomad.Address, "/v1/nodes")) { Headers = { Host = cluster.Address.Authority } };
        using var answer = await client.SendAsync(request);

        Assert.Equal($"by-host.localhost:{nomad.Address.Port}", cluster.Address.Authority);
        Assert.NotEqual("[]", await answer.Content.ReadAsStringAsync());
        Assert.Equal(cluster.Address, new Uri(cluster.EnvironmentVariables["NOMAD_ADDR"]));
    }

    [Fact]
    public async Task CreateAsync_TakesWhatIsSaid()
    {
        await using var nomad = await NomadServer.StartAsync();
        var start = new DateTimeOffset(2031, 5, 6, 7, 8, 9, TimeSpan.Zero);

        await using var cluster = await nomad.Clusters.CreateAsync("special", o =>
        {
            (o.Seed, o.Simulation, o.Edition, o.Acl) = ("demo", SimulationMode.Manual, Edition.Community, true);
            (o.Clock, o.ClockScale, o.ClockStart) = (ClockMode.Manual, 2, start);
        });
        var status = await cluster.State.StatusAsync();

        Assert.Equal(("manual", "community", true), (status.Simulation, status.Edition, status.Acl));
        Assert.Equal(("manual", 2, start), (status.Clock.Mode, status.Clock.Scale, status.Clock.Now));
        Assert.NotNull(cluster.Token);
        Assert.NotEmpty(await cluster.Nodes.ListAsync());
    }

    [Fact]
    public async Task CreateAsync_GivesAToken_IfTheServerHasAcls()
    {
        await using var nomad = await NomadServer.StartAsync(o => o.Acl = true);

        await using var cluster = await nomad.Clusters.CreateAsync("heir");

        Assert.NotNull(cluster.Token);
        Assert.NotEqual(nomad.Token, cluster.Token);
        Assert.Empty(await cluster.Nodes.ListAsync());
    }

    [Fact]
    public async Task DisposeAsync_RemovesTheCluster()
    {
        await using var nomad = await NomadServer.StartAsync();
        var cluster = await nomad.Clusters.CreateAsync("short");
        var there = await nomad.Clusters.ListAsync();

        await cluster.DisposeAsync();

        Assert.Equal(("short", $"short.localhost:{nomad.Address.Port}"), there.Select(one => (one.Name, one.Host)).Single());
        Assert.Empty(await nomad.Clusters.ListAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => cluster.Nodes.ListAsync());
    }

    [Fact]
    public async Task DisposeAsync_SaysNothing_IfTheClusterIsGone()
    {
        var nomad = await NomadServer.StartAsync();
        var removed = await nomad.Clusters.CreateAsync("removed");
        var left = await nomad.Clusters.CreateAsync("left");

        await nomad.Clusters.RemoveAsync("removed");
        await removed.DisposeAsync();
        await nomad.DisposeAsync();
        await left.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => left.Nodes.ListAsync());
    }

    [Fact]
    public async Task CreateAsync_SaysSo_IfThereIsOne()
    {
        await using var nomad = await NomadServer.StartAsync();
        await using var cluster = await nomad.Clusters.CreateAsync("same");

        var error = await Assert.ThrowsAsync<NomadControlException>(() => nomad.Clusters.CreateAsync("same"));

        Assert.Equal(HttpStatusCode.Conflict, error.StatusCode);
        await Assert.ThrowsAsync<NomadControlException>(() => nomad.Clusters.RemoveAsync("none"));
    }
}
