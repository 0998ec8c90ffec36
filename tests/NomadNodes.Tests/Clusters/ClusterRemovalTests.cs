using System.Net;
using System.Runtime.CompilerServices;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Clusters;

public sealed class ClusterRemovalTests : ClusterServer
{
    private const string A = "a.localhost";

    [Fact]
    public async Task Remove_EndsWaitsAndStreams_AndTheNameIsFree()
    {
        await MakeAsync("a");
        var waiting = AskAsync(A, "GET", "/v1/nodes?index=100&wait=300s");
        using var stream = RawStreamOf(A);
        await Until.HoldsAsync(() => ClusterOf("a")!.Blocking.Runs > 0);
        await TellAsync(A, "GET", "/_emulator/requests/wait?path=/v1/event/stream&status=200&timeout=60s");

        await Server.TellAsync("DELETE", "/_emulator/clusters/a");

        Assert.Equal((HttpStatusCode.OK, "[]"), await waiting);
        Assert.Contains("200", (await stream).StatusLine);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(A, "GET", "/v1/nodes")).Status);
        await MakeAsync("a");
        Assert.Equal("[]", (await AskAsync(A, "GET", "/v1/nodes")).Text);
    }

    [Fact]
    public async Task Remove_EndsDelaysWaitsForRequestsAndLogs()
    {
        await MakeAsync("a");
        await TellAsync(A, "PUT", "/_emulator/faults", """{"Path": "/v1/regions", "Delay": "300s"}""");
        var delayed = AskAsync(A, "GET", "/v1/regions");
        var counting = AskAsync(A, "GET", "/_emulator/requests/wait?count=100&timeout=300s");
        var listening = AskAsync(A, "GET", "/v1/agent/monitor?plain=true");
        var cluster = ClusterOf("a")!;
        await TellAsync(A, "GET", "/_emulator/requests/wait?count=2&timeout=60s");
        await Until.HoldsAsync(() => cluster.Traffic.Journal.HasWaiters);

        await Server.TellAsync("DELETE", "/_emulator/clusters/a");

        // However each of them is answered, or cut off: none goes on.
        await Task.WhenAll(((Task[])[delayed, counting, listening]).Select(task => task.ContinueWith(_ => { }, TaskScheduler.Default))).WaitAsync(Soon.TooLong);
    }

    [Fact]
    public async Task Remove_AnswersFromWithin()
    {
        await MakeAsync("a");

        Assert.Equal((HttpStatusCode.OK, """{"Name":"a"}"""), await AskAsync(A, "DELETE", "/_emulator/clusters/a"));
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(A, "GET", "/v1/nodes")).Status);
        Assert.Equal("[]", (await AskAsync(null, "GET", "/v1/nodes")).Text);
    }

    [Fact]
    public async Task Remove_FreesTheCluster()
    {
        var cluster = await MakeAndRemoveAsync();

        for (var i = 0; i < 20 && cluster.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(cluster.IsAlive);
    }

    [Fact]
    public async Task Remove_IsRefused_IfThereIsNoSuchCluster()
    {
        await MakeAsync("b");

        Assert.Equal(
            ["There is no cluster 'a'. Besides the first there are b."],
            await Server.FaultsAsync(HttpStatusCode.NotFound, "DELETE", "/_emulator/clusters/a"));
    }

    [Fact]
    public async Task StopOfTheServer_EndsTheWaitsOfEveryCluster()
    {
        var server = new NomadNodes.Tests.Control.ControlServer();
        await server.InitializeAsync();
        await server.TellAsync("POST", "/_emulator/clusters/a");
        server.Client.DefaultRequestHeaders.Host = A;
        var waiting = server.SendAsync("GET", "/v1/nodes?index=100&wait=300s");
        var cluster = server.App.Others.Find("a")!.Cluster;
        await Until.HoldsAsync(() => cluster.Blocking.Runs > 0);

        await server.App.DisposeAsync();

        Assert.Equal((HttpStatusCode.OK, "[]"), await waiting);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => cluster.Store.WriteAsync(_ => 0));
        server.Client.Dispose();
    }

    [Fact]
    public async Task ManyAtOnce_ComeAndGo()
    {
        var names = Enumerable.Range(0, 40).Select(i => $"suite-{i}").ToList();

        await Task.WhenAll(names.Select(async name =>
        {
            await MakeAsync(name);
            await TellAsync($"{name}.localhost", "PUT", "/_emulator/nodes", $$"""{"Name": "node-of-{{name}}"}""");
            Assert.Contains($"node-of-{name}\"", (await AskAsync($"{name}.localhost", "GET", "/v1/nodes")).Text);
            await Server.TellAsync("DELETE", $"/_emulator/clusters/{name}");
        }));

        Assert.Equal("""{"Clusters":[]}""", (await Server.TellAsync("GET", "/_emulator/clusters")).GetRawText());
    }

    // By itself, so that nothing of it is left on a stack.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<WeakReference> MakeAndRemoveAsync()
    {
        await MakeAsync("a");
        await TellAsync(A, "PUT", "/_emulator/nodes", """{"Name": "web"}""");
        await AskAsync(A, "GET", "/_emulator/state");
        var cluster = new WeakReference(ClusterOf("a"));
        await Server.TellAsync("DELETE", "/_emulator/clusters/a");
        return cluster;
    }

    private Cluster? ClusterOf(string name) => Server.App.Others.Find(name)?.Cluster;

    private Task<RawResponse> RawStreamOf(string host) => Task.Run(() =>
    {
        using var connection = new RawHttp(Server.Port);
        connection.SendText($"GET /v1/event/stream HTTP/1.1\r\nHost: {host}\r\n\r\n");
        return connection.Receive("GET");
    });
}
