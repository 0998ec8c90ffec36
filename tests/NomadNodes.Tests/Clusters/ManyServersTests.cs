using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Clusters;

/// <summary>Servers come and go within one process, as the suites of its users start them.</summary>
public sealed class ManyServersTests
{
    [Fact]
    public async Task ManyAtOnce_StartAnswerAndStop_ApartFromEachOther()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 30).Select(async i =>
        {
            await using var app = await TestServer.StartAsync();
            using var client = new HttpClient { BaseAddress = app.Address };
            using var body = new StringContent($$"""{"Name": "node-{{i}}"}""");
            await client.PutAsync(new Uri("/_emulator/nodes", UriKind.Relative), body);
            Assert.Contains($"\"node-{i}\"", await client.GetStringAsync("/v1/nodes"), StringComparison.Ordinal);
            Assert.Equal(1, app.NodeCount);
            return app.ServerId;
        }));

        Assert.Distinct(ids);
    }

    [Fact]
    public async Task SecondDispose_DoesNothing()
    {
        var app = await TestServer.StartAsync();
        await app.DisposeAsync();

        await app.DisposeAsync();
    }

    [Fact]
    public async Task StoppedServer_IsFreed()
    {
        var server = await StartAndStopAsync();

        for (var i = 0; i < 20 && server.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(server.IsAlive);
    }

    private static async Task<WeakReference> StartAndStopAsync()
    {
        await using var app = await TestServer.StartAsync();
        using var client = new HttpClient { BaseAddress = app.Address };
        await client.GetStringAsync("/v1/nodes");
        return new WeakReference(app.Cluster);
    }
}
