using System.Globalization;
using NomadNodes.Model;
using NomadNodes.Services.Nodes;
using NomadNodes.Settings;

namespace NomadNodes.Tests.Support;

/// <summary>A server on a real port whose clock stands still, and readers that block on it: what happens to them is not the clock's doing.</summary>
internal sealed class BlockingServer : IAsyncDisposable
{
    private readonly ServerApp _app;
    private readonly HttpClient _client;

    private BlockingServer(ServerApp app, ManualTimeProvider clock)
    {
        _app = app;
        Clock = clock;
        _client = new HttpClient { BaseAddress = app.Address, Timeout = Soon.TooLong };
    }

    public ManualTimeProvider Clock { get; }

    public NodeAgents Agents => _app.Cluster.Services.Agents;

    public long Runs => _app.Cluster.Blocking.Runs;

    public int Waiting => _app.Cluster.Blocking.Waiting;

    public static async Task<BlockingServer> StartAsync()
    {
        var clock = new ManualTimeProvider();
        var settings = new ServerSettings
        {
            Http = new HttpSettings { Port = 0 },
            Data = new DataSettings { Directory = "" },
            Log = new LogSettings { Level = LogDetail.Off },
            Seed = "empty",
        };
        return new BlockingServer(await ServerApp.StartAsync(settings, clock), clock);
    }

    public static string Id(int number) => $"{number:x8}-0000-4000-8000-000000000000";

    public static UuidKey Key(int number) => UuidKey.Of(Id(number));

    /// <summary>Gives the index of the last registration.</summary>
    public async Task<ulong> RegisterAsync(params int[] numbers)
    {
        var outcome = await Agents.RegisterAsync([.. numbers.Select(number => new Node { ID = Id(number), Status = NodeStatus.Ready })]);
        return outcome.Succeeded(out var registered, out var error) ? registered.Index : throw new InvalidOperationException(error.Text);
    }

    public async Task<HttpAnswer> GetAsync(string target, CancellationToken abort = default)
    {
        using var response = await _client.GetAsync(target, abort);
        var index = ulong.Parse(response.Headers.GetValues("X-Nomad-Index").Single(), CultureInfo.InvariantCulture);
        return new HttpAnswer((int)response.StatusCode, index, await response.Content.ReadAsStringAsync(abort));
    }

    /// <summary>Starts a read that has to wait, and returns when it does.</summary>
    public async Task<Task<HttpAnswer>> BlockAsync(string target, CancellationToken abort = default)
    {
        var waiting = Waiting;
        var answer = GetAsync(target, abort);
        await Soon.BecomesTrueAsync(() => Waiting == waiting + 1 || answer.IsCompleted);
        Assert.False(answer.IsCompleted, $"{target} did not wait.");
        return answer;
    }

    public async Task ResetAsync()
    {
        using var empty = new StringContent("");
        using var response = await _client.PostAsync(new Uri("/_emulator/reset", UriKind.Relative), empty);
        response.EnsureSuccessStatusCode();
    }

    public Task StopAsync() => _app.DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }
}

/// <summary>What a read was answered with.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Index">X-Nomad-Index.</param>
/// <param name="Body">The decoded text.</param>
internal sealed record HttpAnswer(int Status, ulong Index, string Body);
