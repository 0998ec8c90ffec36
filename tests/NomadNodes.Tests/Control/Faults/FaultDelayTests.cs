using System.Text.Json;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Control.Faults;

/// <summary>Delays, in a real time that the test turns by hand.</summary>
public sealed class FaultDelayTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _time = new();
    private readonly ControlServer _server;

    public FaultDelayTests() => _server = new ControlServer(settings => settings, _time);

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Request_IsAnswered_WhenItsDelayIsOver()
    {
        var answer = await DelayedAsync("""{"Delay": "1h"}""");

        _time.Advance(TimeSpan.FromHours(1));

        Assert.Equal("[]", await answer.WaitAsync(Soon.TooLong));
    }

    [Fact]
    public async Task Request_IsAnsweredByTheRule_WhenItsDelayIsOver()
    {
        var answer = await DelayedAsync("""{"Delay": "1h", "Status": 200, "Text": "late"}""");

        _time.Advance(TimeSpan.FromHours(1));

        Assert.Equal("late", await answer.WaitAsync(Soon.TooLong));
    }

    [Fact]
    public async Task Delay_DoesNotFollowTheClustersClock()
    {
        var answer = await DelayedAsync("""{"Delay": "1h"}""");

        await _server.TellAsync("POST", "/_emulator/clock/advance", """{"By": "2h"}""");

        Assert.False(answer.IsCompleted);
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal("[]", await answer.WaitAsync(Soon.TooLong));
    }

    [Theory]
    [InlineData("DELETE", "/_emulator/faults")]
    [InlineData("DELETE", "/_emulator/faults/slow")]
    [InlineData("POST", "/_emulator/reset")]
    public async Task Request_IsAnsweredAtOnce_IfTheRuleIsRemoved(string method, string path)
    {
        var answer = await DelayedAsync("""{"Name": "slow", "Delay": "1h"}""");

        await _server.TellAsync(method, path);

        Assert.Equal("[]", await answer.WaitAsync(Soon.TooLong));
    }

    [Fact]
    public async Task Server_Stops_ThoughARequestIsDelayed()
    {
        var answer = await DelayedAsync("""{"Delay": "1h"}""");

        await _server.App.DisposeAsync().AsTask().WaitAsync(Soon.TooLong);

        Assert.Equal("[]", await answer.WaitAsync(Soon.TooLong));
    }

    [Fact]
    public async Task Request_IsOver_IfItsClientGoesAwayMeanwhile()
    {
        await _server.TellAsync("PUT", "/_emulator/faults", """{"Delay": "1h"}""");
        using var gone = new CancellationTokenSource();
        var answer = _server.Client.GetAsync("/v1/nodes", gone.Token);
        await _server.TellAsync("GET", "/_emulator/requests/wait?pending=true");

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        var over = (await _server.TellAsync("GET", "/_emulator/requests/wait?status=0")).GetProperty("Requests")[0];
        Assert.Equal("/v1/nodes", over.GetProperty("Path").GetString());
    }

    [Fact]
    public async Task EventStream_BeginsLate()
    {
        await _server.TellAsync("PUT", "/_emulator/faults", """{"Path": "/v1/event/stream", "Delay": "1h"}""");
        await _server.RegisterAsync();
        var stream = RawStream.OpenAsync(_server.Port, "?index=1");
        await PendingAsync();
        Assert.False(stream.IsCompleted);

        _time.Advance(TimeSpan.FromHours(1));

        using var open = await stream.WaitAsync(Soon.TooLong);
        Assert.Equal("HTTP/1.1 200 OK", open.Head[0]);
    }

    [Fact]
    public async Task RealDelay_IsWaitedFor()
    {
        await using var app = await ServerApp.StartAsync(TestServer.Settings);
        using var client = new HttpClient { BaseAddress = app.Address };
        using var rule = new StringContent("""{"Delay": "50ms"}""");
        await client.PutAsync(new Uri("/_emulator/faults", UriKind.Relative), rule);
        var started = TimeProvider.System.GetTimestamp();

        await client.GetStringAsync("/v1/nodes");

        // The system's timers are coarse, and may be some milliseconds early.
        Assert.True(TimeProvider.System.GetElapsedTime(started) >= TimeSpan.FromMilliseconds(40));
        var journal = JsonSerializer.Deserialize<JsonElement>(await client.GetStringAsync("/_emulator/requests"));
        Assert.Equal(1, journal.GetProperty("Requests").GetArrayLength());
    }

    private async Task<Task<string>> DelayedAsync(string rule)
    {
        await _server.TellAsync("PUT", "/_emulator/faults", rule);
        var timers = _time.ArmedTimers;
        var answer = _server.Client.GetStringAsync("/v1/nodes");
        await PendingAsync();
        await Soon.BecomesTrueAsync(() => _time.ArmedTimers > timers);
        Assert.False(answer.IsCompleted);
        return answer;
    }

    private Task<JsonElement> PendingAsync() => _server.TellAsync("GET", "/_emulator/requests/wait?pending=true");
}
