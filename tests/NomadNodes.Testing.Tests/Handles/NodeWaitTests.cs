using NomadNodes.Settings;
using NomadNodes.Testing.Tests.Support;

namespace NomadNodes.Testing.Tests.Handles;

public sealed class NodeWaitTests
{
    [Theory]
    [ClassData(typeof(Servers))]
    public async Task WaitForAsync_SeesAChangeThatComesLater(Reach reach)
    {
        await using var reached = await Reached.StartAsync(reach);
        var nodes = reached.Nomad.Nodes;
        var node = await nodes.AddAsync();
        var looked = new TaskCompletionSource();

        var wait = nodes.WaitForAsync(node.ID, n =>
        {
            looked.TrySetResult();
            return n.Status == "down";
        }, Patience.TooLong);
        await looked.Task;
        await nodes.SetStatusAsync(node.ID, "down");

        Assert.Equal("down", (await wait).Status);
    }

    [Fact]
    public async Task WaitForAsync_SaysWhatItSaw_IfItDoesNotCome()
    {
        await using var nomad = await NomadServer.StartAsync();
        var node = await nomad.Nodes.AddAsync(n => n.Named("stubborn"));

        var error = await Assert.ThrowsAsync<NomadTimeoutException>(() => nomad.Nodes.WaitForAsync(node.ID, n => n.Status == "down", Patience.Short));

        Assert.Contains(node.ID, error.Message, StringComparison.Ordinal);
        Assert.Contains("stubborn", error.Message, StringComparison.Ordinal);
        Assert.Contains("stubborn", error.LastSeen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WaitForAsync_HintsAtTheClock_IfItStandsStill()
    {
        await using var nomad = await NomadServer.StartAsync(o => o.Clock = ClockMode.Manual);
        var node = await nomad.Nodes.AddAsync();

        var error = await Assert.ThrowsAsync<NomadTimeoutException>(() => nomad.Nodes.WaitForAsync(node.ID, n => n.Status == "down", Patience.Short));

        Assert.Contains("Clock.AdvanceAsync", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WaitForAsync_TakesTheServersPatience_IfNothingElseIsSaid()
    {
        await using var nomad = await NomadServer.StartAsync(o => o.Patience = Patience.Short);
        var node = await nomad.Nodes.AddAsync();

        await Assert.ThrowsAsync<NomadTimeoutException>(() => nomad.Nodes.WaitForAsync(node.ID, _ => false));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => nomad.Nodes.WaitForAsync(node.ID, _ => false, TimeSpan.Zero));
    }

    [Fact]
    public async Task WaitForAsync_Ends_IfItIsCancelled()
    {
        await using var nomad = await NomadServer.StartAsync();
        var node = await nomad.Nodes.AddAsync();
        using var source = new CancellationTokenSource();

        var wait = nomad.Nodes.WaitForAsync(node.ID, _ =>
        {
            source.Cancel();
            return false;
        }, Patience.TooLong, source.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
    }

    [Fact]
    public async Task WaitForAsync_GoesOn_IfAResetTurnsTheIndexBack()
    {
        await using var nomad = await NomadServer.StartAsync();
        await nomad.Nodes.AddAsync(30);
        var looks = 0;
        var looked = new TaskCompletionSource();

        var wait = nomad.Nodes.WaitForAllAsync(nodes =>
        {
            looks++;
            looked.TrySetResult();
            return nodes.Count == 1;
        }, Patience.TooLong);
        await looked.Task;
        await nomad.State.ResetAsync();
        await nomad.Nodes.AddAsync();

        Assert.Single(await wait);
        Assert.InRange(looks, 2, 10);
    }

    [Fact]
    public async Task WaitForRemovalAsync_EndsWhenTheNodeIsGone()
    {
        await using var nomad = await NomadServer.StartAsync();
        var node = await nomad.Nodes.AddAsync();

        var wait = nomad.Nodes.WaitForRemovalAsync(node.ID, Patience.TooLong);
        await nomad.Nodes.RemoveAsync(node.ID);
        await wait;

        Assert.Null(await nomad.Nodes.FindOrNullAsync(node.ID));
        await Assert.ThrowsAsync<NomadControlException>(() => nomad.Nodes.WaitForAsync(node.ID, _ => true));
    }
}
