using System.Net;
using NomadNodes.Testing.Tests.Support;

namespace NomadNodes.Testing.Tests.Handles;

public sealed class FaultsHandleTests
{
    private static readonly Uri Nodes = new("/v1/nodes", UriKind.Relative);
    private static readonly Uri Regions = new("/v1/regions", UriKind.Relative);

    [Theory]
    [ClassData(typeof(Servers))]
    public async Task AddAsync_LetsRequestsFail_AsOftenAsItSays(Reach reach)
    {
        await using var reached = await Reached.StartAsync(reach);
        var nomad = reached.Nomad;
        using var client = nomad.CreateClient();

        await nomad.Faults.AddAsync(new FaultRule { Name = "busy", Method = "GET", Path = "/v1/node*", Skip = 1, Count = 2, Status = 429, Text = "later", Headers = new Dictionary<string, string> { ["Retry-After"] = "1" } });
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            using var answer = await client.GetAsync(Nodes);
            statuses.Add(answer.StatusCode);
            if (answer.StatusCode is HttpStatusCode.TooManyRequests) Assert.Equal(("later", "1"), (await answer.Content.ReadAsStringAsync(), answer.Headers.GetValues("Retry-After").Single()));
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests, HttpStatusCode.OK], statuses);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Regions)).StatusCode);
    }

    [Fact]
    public async Task ListAsync_TellsTheRulesAndHowOftenTheyMetARequest()
    {
        await using var nomad = await NomadServer.StartAsync();
        using var client = nomad.CreateClient();
        var rule = new FaultRule
        {
            Name = "slow",
            Path = "/v1/nodes",
            Delay = TimeSpan.FromMilliseconds(1),
            Jitter = TimeSpan.FromTicks(12_345),
            IndexOffset = -10,
            KnownLeader = false,
            LastContact = TimeSpan.FromSeconds(5),
        };

        await nomad.Faults.AddAsync(rule);
        using var answer = await client.GetAsync(Nodes);
        var listed = Assert.Single(await nomad.Faults.ListAsync());

        Assert.Equal("false", answer.Headers.GetValues("X-Nomad-KnownLeader").Single());
        Assert.Equal("5000", answer.Headers.GetValues("X-Nomad-LastContact").Single());
        Assert.Equal(rule with { Matched = 1, Applied = 1 }, listed);
    }

    [Fact]
    public async Task Rule_DropsTheConnection()
    {
        await using var nomad = await NomadServer.StartAsync();
        using var client = nomad.CreateClient();

        await nomad.Faults.AddAsync(new FaultRule { Path = "/v1/regions", Drop = true });

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(Regions));
    }

    [Fact]
    public async Task Handles_MeetNoFault()
    {
        await using var nomad = await NomadServer.StartAsync();
        using var client = nomad.CreateClient();

        await nomad.Faults.AddAsync(new FaultRule { NoLeader = true });
        var node = await nomad.Nodes.AddAsync();
        await nomad.Nodes.WaitForAsync(node.ID, n => n.Status == "ready");
        using var answer = await client.GetAsync(Nodes);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("No cluster leader", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Rules_AreReplacedRemovedAndCleared()
    {
        await using var nomad = await NomadServer.StartAsync();
        await nomad.Faults.AddAsync(new FaultRule { Name = "old", Drop = true });

        await nomad.Faults.ReplaceAsync([new FaultRule { Name = "a", Drop = true }, new FaultRule { Name = "b", NoLeader = true }]);
        var replaced = await nomad.Faults.ListAsync();
        await nomad.Faults.RemoveAsync("a");
        var removed = await nomad.Faults.ListAsync();
        await nomad.Faults.ReplaceAsync([.. removed, new FaultRule { Name = "c", Drop = true }]);
        var grown = await nomad.Faults.ListAsync();
        await nomad.Faults.ClearAsync();

        Assert.Equal(["a", "b"], replaced.Select(rule => rule.Name!));
        Assert.Equal(["b"], removed.Select(rule => rule.Name!));
        Assert.Equal(["b", "c"], grown.Select(rule => rule.Name!));
        Assert.Empty(await nomad.Faults.ListAsync());
        await Assert.ThrowsAsync<NomadControlException>(() => nomad.Faults.RemoveAsync("a"));
    }

    [Fact]
    public async Task AddAsync_SaysEverythingThatIsWrong()
    {
        await using var nomad = await NomadServer.StartAsync();

        var error = await Assert.ThrowsAsync<NomadControlException>(() => nomad.Faults.AddAsync(new FaultRule { Probability = 2, Count = 0 }));

        Assert.Equal(3, error.Errors.Count);
    }
}
