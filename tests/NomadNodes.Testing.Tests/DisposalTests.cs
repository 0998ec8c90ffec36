using NomadNodes.Settings;
using NomadNodes.Testing.Tests.Support;

namespace NomadNodes.Testing.Tests;

public sealed class DisposalTests
{
    public static TheoryData<string, Func<NomadServer, Task>> Calls() => new()
    {
        { "client", nomad => Task.FromResult(nomad.CreateClient()) },
        { "node", nomad => nomad.Nodes.AddAsync() },
        { "clock", nomad => nomad.Clock.GetAsync() },
        { "wait", nomad => nomad.Nodes.WaitForAllAsync(_ => false) },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_SaysThatTheServerWasDisposed(string name, Func<NomadServer, Task> call)
    {
        var nomad = await NomadServer.StartAsync();
        await nomad.DisposeAsync();

        var error = await Assert.ThrowsAsync<ObjectDisposedException>(() => call(nomad));

        Assert.True(error.Message.Contains("was disposed", StringComparison.Ordinal), name);
    }

    [Fact]
    public async Task DisposeAsync_EndsWaits()
    {
        var nomad = await NomadServer.StartAsync();
        var looked = new TaskCompletionSource();
        var wait = nomad.Nodes.WaitForAllAsync(_ => !looked.TrySetResult() && false, Patience.TooLong);
        await looked.Task;

        await nomad.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => wait);
    }

    [Fact]
    public async Task DisposeAsync_EndsBlockedQueriesOfClients()
    {
        var nomad = await NomadServer.StartAsync();
        using var client = nomad.CreateClient();
        var index = (await nomad.State.StatusAsync()).Index;
        var blocked = client.GetAsync(new Uri($"/v1/nodes?index={index}", UriKind.Relative), HttpCompletionOption.ResponseContentRead);

        await nomad.DisposeAsync();

        // Answered or cut off, whichever came first; over at any rate.
        await Task.WhenAny(blocked).WaitAsync(Patience.TooLong);
    }

    [Fact]
    public async Task DisposeAsync_MayBeCalledAgain()
    {
        var nomad = await NomadServer.StartAsync();

        await nomad.DisposeAsync();
        await nomad.DisposeAsync();

        Assert.Throws<ObjectDisposedException>(() => nomad.CreateClient());
    }

    [Fact]
    public async Task DisposeAsync_LeavesTheServer_IfItWasOnlyConnected()
    {
        await using var nomad = await NomadServer.StartAsync();
        var connected = NomadServer.Connect(nomad.Address);
        await connected.Nodes.AddAsync();

        await connected.DisposeAsync();

        Assert.Single(await nomad.Nodes.ListAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => connected.Nodes.ListAsync());
    }

    [Fact]
    public async Task DisposeAsync_StopsAServerWhoseClockStands()
    {
        var nomad = await NomadServer.StartAsync(o => o.Clock = ClockMode.Manual);
        await nomad.Jobs.RegisterAsync("web", j => j.WithCount(3));

        await nomad.DisposeAsync().AsTask().WaitAsync(Patience.TooLong);
    }

    [Fact]
    public async Task Servers_StartAreUsedAndStop_AHundredAtOnce()
    {
        var nodes = await Task.WhenAll(Enumerable.Range(0, 100).Select(async number =>
        {
            await using var nomad = await NomadServer.StartAsync();
            var node = await nomad.Nodes.AddAsync(n => n.Named($"node-{number}"));
            return (await nomad.Nodes.GetAsync(node.ID)).Name;
        }));

        Assert.Equal(Enumerable.Range(0, 100).Select(number => $"node-{number}"), nodes);
    }
}
