using System.Text;
using NomadNodes.Testing.Tests.Support;

namespace NomadNodes.Testing.Tests.Handles;

public sealed class RequestsHandleTests
{
    private static readonly Uri Nodes = new("/v1/nodes", UriKind.Relative);

    [Theory]
    [ClassData(typeof(Servers))]
    public async Task ListAsync_TellsWhatClientsSent(Reach reach)
    {
        await using var reached = await Reached.StartAsync(reach, o => o.Acl = true);
        var nomad = reached.Nomad;
        using var client = nomad.CreateClient();
        client.DefaultRequestHeaders.Add("User-Agent", "drainer/1.0");

        using var body = new StringContent("""{"Name": "gpu", "Meta": {"team": "ml"}}""", Encoding.UTF8, "application/json");
        await client.PutAsync(new Uri("/v1/node/pools?region=global", UriKind.Relative), body);
        var request = Assert.Single(await nomad.Requests.ListAsync());

        Assert.Equal(("PUT", "/v1/node/pools", "region=global", 200), (request.Method, request.Path, request.Query, request.Status));
        Assert.Equal("ml", request.ReadBody().GetProperty("Meta").GetProperty("team").GetString());
        Assert.Equal("drainer/1.0", request.Headers["user-agent"]);
        Assert.NotEmpty(request.Token);
        Assert.DoesNotContain(nomad.Token, request.Headers.Values);
        Assert.True(request.Index > 0);
        Assert.Equal(("", false), (request.Fault, request.BodyTruncated));
    }

    [Fact]
    public async Task Duration_IsThere_OnceTheAnswerHasEnded()
    {
        await using var nomad = await NomadServer.StartAsync();
        using var client = nomad.CreateClient();
        await client.GetAsync(Nodes);
        using var patience = new CancellationTokenSource(Patience.TooLong);

        // The client may have the whole answer before the server knows that it has sent it.
        var request = Assert.Single(await nomad.Requests.ListAsync(cancellationToken: patience.Token));
        while (request.Duration is null) request = Assert.Single(await nomad.Requests.ListAsync(cancellationToken: patience.Token));

        Assert.True(request.Duration > TimeSpan.Zero);
    }

    [Fact]
    public async Task ListAsync_LeavesOutWhatHandlesAsk()
    {
        await using var nomad = await NomadServer.StartAsync();

        await nomad.Nodes.AddAsync();
        await nomad.Nodes.ListAsync();
        await nomad.Nodes.WaitForAllAsync(nodes => nodes.Count == 1);

        Assert.Empty(await nomad.Requests.ListAsync());
    }

    public static TheoryData<RequestFilter, string[]> Filters() => new()
    {
        { new RequestFilter(), ["GET /v1/nodes", "PUT /v1/node/pools", "GET /v1/node/pool/none", "PUT /v1/node/pools"] },
        { new RequestFilter { Method = "GET" }, ["GET /v1/nodes", "GET /v1/node/pool/none"] },
        { new RequestFilter { Path = "/v1/node/*" }, ["PUT /v1/node/pools", "GET /v1/node/pool/none", "PUT /v1/node/pools"] },
        { new RequestFilter { Status = 404 }, ["GET /v1/node/pool/none"] },
        { new RequestFilter { After = 3 }, ["PUT /v1/node/pools"] },
        { new RequestFilter { BodyPointer = "/Name" }, ["PUT /v1/node/pools", "PUT /v1/node/pools"] },
        { new RequestFilter { BodyPointer = "/Name", EqualTo = "two" }, ["PUT /v1/node/pools"] },
        { new RequestFilter { Pending = true }, [] },
        { new RequestFilter { Pending = false, Method = "GET", Status = 200 }, ["GET /v1/nodes"] },
        { new RequestFilter { Token = "2b778dd9-f5f1-6f29-b4b4-9a5fa948757a" }, [] },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task ListAsync_TellsWhatTheFilterSays(RequestFilter filter, string[] expected)
    {
        await using var nomad = await NomadServer.StartAsync();
        using var client = nomad.CreateClient();
        await client.GetAsync(Nodes);
        await client.PutAsync(new Uri("/v1/node/pools", UriKind.Relative), new StringContent("""{"Name": "one"}"""));
        await client.GetAsync(new Uri("/v1/node/pool/none", UriKind.Relative));
        await client.PutAsync(new Uri("/v1/node/pools", UriKind.Relative), new StringContent("""{"Name": "two"}"""));

        var requests = await nomad.Requests.ListAsync(filter);

        Assert.Equal(expected, requests.Select(request => $"{request.Method} {request.Path}"));
    }

    [Theory]
    [ClassData(typeof(Servers))]
    public async Task WaitForAsync_SeesABlockingQueryWhileItWaits(Reach reach)
    {
        await using var reached = await Reached.StartAsync(reach);
        var nomad = reached.Nomad;
        using var client = nomad.CreateClient();
        var index = (await nomad.State.StatusAsync()).Index;
        var wait = nomad.Requests.WaitForAsync("GET", "/v1/nodes", timeout: Patience.TooLong);

        var blocked = client.GetAsync(new Uri($"/v1/nodes?index={index}&wait=5m", UriKind.Relative));
        var request = Assert.Single(await wait);
        await nomad.Nodes.AddAsync();
        using var answer = await blocked;

        Assert.Null(request.Status);
        Assert.Equal(200, Assert.Single(await nomad.Requests.WaitForAsync(new RequestFilter { Path = "/v1/nodes", Pending = false })).Status);
    }

    [Fact]
    public async Task WaitForAsync_WaitsForSeveral()
    {
        await using var nomad = await NomadServer.StartAsync();
        using var client = nomad.CreateClient();

        var wait = nomad.Requests.WaitForAsync("GET", "/v1/*", count: 3, Patience.TooLong);
        for (var i = 0; i < 3; i++) await client.GetAsync(Nodes);

        Assert.Equal(3, (await wait).Count);
    }

    [Fact]
    public async Task WaitForAsync_SaysWhatCame_IfItDoesNotCome()
    {
        await using var nomad = await NomadServer.StartAsync();
        using var client = nomad.CreateClient();
        await client.GetAsync(new Uri("/v1/regions", UriKind.Relative));

        var error = await Assert.ThrowsAsync<NomadTimeoutException>(() => nomad.Requests.WaitForAsync("GET", "/v1/nodes", timeout: Patience.Short));

        Assert.Contains("1 request(s) GET /v1/nodes", error.Message, StringComparison.Ordinal);
        Assert.Contains("/v1/regions", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => nomad.Requests.WaitForAsync("GET", "/v1/nodes", count: 0));
    }

    [Fact]
    public async Task ClearAsync_ForgetsWhatCame()
    {
        await using var nomad = await NomadServer.StartAsync();
        using var client = nomad.CreateClient();
        await client.GetAsync(Nodes);

        await nomad.Requests.ClearAsync();

        Assert.Empty(await nomad.Requests.ListAsync());
    }

    [Fact]
    public async Task Request_NamesTheFaultThatItMet()
    {
        await using var nomad = await NomadServer.StartAsync();
        using var client = nomad.CreateClient();
        await nomad.Faults.AddAsync(new FaultRule { Name = "broken", Status = 503 });

        await client.GetAsync(Nodes);

        Assert.Equal(("broken", 503), (await nomad.Requests.ListAsync()).Select(request => (request.Fault, request.Status!.Value)).Single());
    }
}
