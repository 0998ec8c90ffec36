using System.Net;
using System.Text.Json;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Control.Requests;

/// <summary>Waiting for requests, in a real time that stands still.</summary>
public sealed class RequestsWaitTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _time = new();
    private readonly ControlServer _server;

    public RequestsWaitTests() => _server = new ControlServer(settings => settings, _time);

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Wait_EndsAtOnce_IfTheRequestsAreThere()
    {
        await _server.SendAsync("GET", "/v1/nodes");
        await _server.SendAsync("GET", "/v1/nodes");

        var answer = await _server.TellAsync("GET", "/_emulator/requests/wait?count=2&path=/v1/nodes");

        Assert.Equal(2, answer.GetProperty("Requests").GetArrayLength());
    }

    [Fact]
    public async Task Wait_EndsWhenTheRequestsCome()
    {
        var wait = await WaitAsync("?count=2&method=PUT&path=/v1/node/*&status=200&pointer=/Name&equals=gpu");
        await _server.SendAsync("PUT", "/v1/node/pools", """{"Name": "gpu"}""");
        await _server.SendAsync("PUT", "/v1/node/pools", """{"Name": "cpu"}""");
        Assert.False(wait.IsCompleted);

        await _server.SendAsync("PUT", "/v1/node/pools", """{"Name": "gpu"}""");

        Assert.Equal([1, 3], (await wait.WaitAsync(Soon.TooLong)).GetProperty("Requests").EnumerateArray().Select(request => request.GetProperty("Sequence").GetInt32()));
    }

    [Fact]
    public async Task Wait_EndsWithALongPollThatArrives()
    {
        await _server.RegisterAsync();
        var wait = await WaitAsync("?pending=true&path=/v1/nodes");

        await BlockedReader.StartAsync(_server, "/v1/nodes", _server.Index);

        Assert.Equal(1, (await wait.WaitAsync(Soon.TooLong)).GetProperty("Requests").GetArrayLength());
        await _server.TellAsync("POST", "/_emulator/reset");
    }

    [Fact]
    public async Task Wait_TellsWhatThereWas_IfItsTimeIsOver()
    {
        await _server.SendAsync("GET", "/v1/nodes?per_page=1");
        await _server.SendAsync("GET", "/v1/no/such/path");
        var wait = FaultsAsync(HttpStatusCode.RequestTimeout, "?count=3&timeout=5s");

        // Whenever the wait has begun.
        await Soon.BecomesTrueAsync(() =>
        {
            _time.Advance(TimeSpan.FromSeconds(5));
            return wait.IsCompleted;
        });

        Assert.Equal(
            ["2 of 3 requests that fit came within 5s. The journal holds 2 in all:", "1: GET /v1/nodes?per_page=1: 200", "2: GET /v1/no/such/path: 404"],
            await wait);
    }

    [Fact]
    public async Task Wait_TellsTheNewest_IfThereWereMany()
    {
        for (var i = 0; i < 15; i++) await _server.SendAsync("GET", "/v1/regions");

        var faults = await FaultsAsync(HttpStatusCode.RequestTimeout, "?path=/v1/nodes&timeout=0s");

        Assert.Equal("0 of 1 requests that fit came within 0s. The journal holds 15 in all; the newest 10:", faults[0]);
        Assert.Equal(["6: GET /v1/regions: 200", "15: GET /v1/regions: 200"], [faults[1], faults[^1]]);
    }

    [Fact]
    public async Task Wait_TellsThatThereWasNothing() =>
        Assert.Equal(["0 of 1 requests that fit came within 0s. The journal holds 0 in all."], await FaultsAsync(HttpStatusCode.RequestTimeout, "?timeout=0s"));

    [Fact]
    public async Task Wait_EndsWithTheServer()
    {
        var wait = FaultsAsync(HttpStatusCode.ServiceUnavailable, "?timeout=1h");
        await WaitersAsync();

        await _server.App.DisposeAsync().AsTask().WaitAsync(Soon.TooLong);

        Assert.Equal(["The server is stopping."], await wait.WaitAsync(Soon.TooLong));
    }

    [Fact]
    public async Task Wait_GoesOn_OverAReset()
    {
        var wait = await WaitAsync("?path=/v1/nodes");
        await _server.TellAsync("POST", "/_emulator/reset");
        Assert.False(wait.IsCompleted);

        await _server.SendAsync("GET", "/v1/nodes");

        Assert.Equal(1, (await wait.WaitAsync(Soon.TooLong)).GetProperty("Requests").GetArrayLength());
    }

    [Theory]
    [InlineData("?count=0", "count: '0' is no whole number between 1 and 1000.")]
    [InlineData("?count=1001", "count: '1001' is no whole number between 1 and 1000.")]
    [InlineData("?timeout=2h", "timeout: '2h' is no duration between 0s and 1h, such as 500ms or 30s.")]
    [InlineData("?timeout=5", "timeout: '5' is no duration between 0s and 1h, such as 500ms or 30s.")]
    [InlineData("?status=600", "status: '600' is no whole number between 0 and 599.")]
    [InlineData("?status=ok", "status: 'ok' is no whole number between 0 and 599.")]
    [InlineData("?pending=maybe", "pending: 'maybe' is neither true nor false.")]
    [InlineData("?pending", "pending: is empty.")]
    [InlineData("?pointer=Node", "pointer: 'Node' is no JSON pointer, such as /Node/ID or /Nodes/0/Name.")]
    [InlineData("?method=&path=", "method: is empty.", "path: is empty.")]
    [InlineData("?equals=5", "equals: says what is at a pointer, and there is none.")]
    [InlineData("?path=v1", "path: 'v1' is no path such as /v1/node/*, where * is any text; a query is no part of it.")]
    [InlineData("?path=/v1/nodes%3Findex=1", "path: '/v1/nodes?index=1' is no path such as /v1/node/*, where * is any text; a query is no part of it.")]
    [InlineData("?method=GET&method=PUT", "method: is there 2 times.")]
    [InlineData("?methods=GET", "methods: there is no such parameter. The parameters are method, path, status, token, pointer, equals, after, pending, count, timeout.")]
    public async Task Wait_IsRefused_IfItsParametersDoNotFit(string query, params string[] faults) =>
        Assert.Equal(faults, await FaultsAsync(HttpStatusCode.BadRequest, query));

    [Fact]
    public async Task List_IsRefused_IfItsParametersDoNotFit() =>
        Assert.Equal(
            ["count: there is no such parameter. The parameters are method, path, status, token, pointer, equals, after, pending.", "after: '-1' is no whole number between 0 and 9223372036854775807."],
            await _server.FaultsAsync(HttpStatusCode.BadRequest, "GET", "/_emulator/requests?count=1&after=-1"));

    [Fact]
    public async Task Clear_IsRefused_IfItNamesSome()
    {
        await _server.SendAsync("GET", "/v1/nodes");

        Assert.Equal(["All requests are forgotten; there are no parameters."], await _server.FaultsAsync(HttpStatusCode.BadRequest, "DELETE", "/_emulator/requests?method=PUT"));
        Assert.Equal(1, (await _server.TellAsync("GET", "/_emulator/requests")).GetProperty("Requests").GetArrayLength());
    }

    private Task<string[]> FaultsAsync(HttpStatusCode expected, string query) => _server.FaultsAsync(expected, "GET", "/_emulator/requests/wait" + query);

    /// <summary>A wait that has begun.</summary>
    private async Task<Task<JsonElement>> WaitAsync(string query)
    {
        var wait = _server.TellAsync("GET", "/_emulator/requests/wait" + query);
        await WaitersAsync();
        return wait;
    }

    private Task WaitersAsync() => Soon.BecomesTrueAsync(() => _server.App.Cluster.Traffic.Journal.HasWaiters);
}
