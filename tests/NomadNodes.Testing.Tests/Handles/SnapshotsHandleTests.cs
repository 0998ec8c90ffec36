using System.Net;
using NomadNodes.Testing.Tests.Support;

namespace NomadNodes.Testing.Tests.Handles;

public sealed class SnapshotsHandleTests
{
    [Theory]
    [ClassData(typeof(Servers))]
    public async Task RestoreAsync_GoesBack(Reach reach)
    {
        await using var reached = await Reached.StartAsync(reach);
        var nomad = reached.Nomad;
        var node = await nomad.Nodes.AddAsync();

        var kept = await nomad.Snapshots.SaveAsync("one-node");
        await nomad.Nodes.AddAsync(3);
        await nomad.Snapshots.RestoreAsync("one-node");

        Assert.Equal(("one-node", node.ModifyIndex), (kept.Name, kept.Index));
        Assert.Equal([node.ID], (await nomad.Nodes.ListAsync()).Select(one => one.ID));
        Assert.Equal([kept], await nomad.Snapshots.ListAsync());
    }

    [Fact]
    public async Task Snapshot_OutlivesAReset_UntilItIsRemoved()
    {
        await using var nomad = await NomadServer.StartAsync();
        await nomad.Nodes.AddAsync();
        await nomad.Snapshots.SaveAsync("kept");

        await nomad.State.ResetAsync();
        var document = await nomad.Snapshots.ExportAsync("kept");
        await nomad.State.ImportAsync(document);
        await nomad.Snapshots.RemoveAsync("kept");

        Assert.Single(await nomad.Nodes.ListAsync());
        Assert.Empty(await nomad.Snapshots.ListAsync());
    }

    [Fact]
    public async Task Token_IsTheSame_AfterARestore()
    {
        await using var nomad = await NomadServer.StartAsync(o => o.Acl = true);
        var token = nomad.Token;
        await nomad.Snapshots.SaveAsync("fresh");
        await nomad.Nodes.AddAsync();

        await nomad.Snapshots.RestoreAsync("fresh");

        Assert.Equal(token, nomad.Token);
        Assert.Empty(await nomad.Nodes.ListAsync());
    }

    [Fact]
    public async Task Calls_SaySo_IfThereIsNoSuchSnapshot()
    {
        await using var nomad = await NomadServer.StartAsync();

        foreach (var call in new Func<Task>[] { () => nomad.Snapshots.RestoreAsync("none"), () => nomad.Snapshots.ExportAsync("none"), () => nomad.Snapshots.RemoveAsync("none") })
        {
            var error = await Assert.ThrowsAsync<NomadControlException>(call);
            Assert.Equal(HttpStatusCode.NotFound, error.StatusCode);
            Assert.Contains("none", Assert.Single(error.Errors), StringComparison.Ordinal);
        }
    }
}
