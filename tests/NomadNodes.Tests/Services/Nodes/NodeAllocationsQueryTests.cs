using System.Globalization;
using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Nodes;
using NomadNodes.State;
using NomadNodes.State.Watches;
using NomadNodes.Storage;
using NomadNodes.Tests.State;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Services.Nodes;

public sealed class NodeAllocationsQueryTests : IAsyncLifetime
{
    private const string First = "05a1b2c3-1111-4aaa-8bbb-000000000001";
    private const string Second = "05a1b2c3-1111-4aaa-8bbb-000000000002";
    private const string Third = "1c9e7d40-2222-4aaa-8bbb-000000000003";

    private readonly StateStore _store = StateWrites.Open(new MemoryStorage());

    /// <summary>On the second node as its agent spelled it.</summary>
    public Task InitializeAsync() => _store.WriteAsync(write =>
    {
        var index = write.NextIndex();
        Put(write, 1, First, AllocClientStatus.Complete, 30);
        Put(write, 2, First, AllocClientStatus.Running, 20);
        Put(write, 3, First, AllocClientStatus.Pending, 25, AllocDesiredStatus.Stop);
        Put(write, 4, First, AllocClientStatus.Unknown, 20);
        Put(write, 5, Second.ToUpperInvariant(), AllocClientStatus.Running, 40);
        Put(write, 6, Third, AllocClientStatus.Lost, 35);
        return index;
    });

    [Theory]
    [InlineData(First, "2 4 1 3", 30)]
    [InlineData(Second, "5", 40)]
    [InlineData("05", "2 4 1 3 5", 40)]
    [InlineData("05a", "2 4 1 3 5", 40)]
    [InlineData("05a1b2c3-1111-4aaa-8bbb-", "2 4 1 3 5", 40)]
    [InlineData("1", "6", 35)]
    [InlineData("", "2 4 1 3 5 6", 40)]
    [InlineData("7", "", 41)]
    [InlineData("nope", "", 41)]
    public void Run_GivesThoseOfTheNodesThatBeginSo_UnfinishedFirst(string prefix, string allocs, ulong index)
    {
        var answer = new NodeAllocationsQuery(_store, prefix).Run();

        Assert.Equal(allocs, string.Join(' ', answer.Page.Ids().Select(id => int.Parse(id[..8], CultureInfo.InvariantCulture))));
        Assert.Equal(index, answer.Index);
    }

    [Fact]
    public void Run_ShowsTheJob() => Assert.Contains("\"Job\":{\"Stop\":false,", new NodeAllocationsQuery(_store, Third).Run().Page.Text(), StringComparison.Ordinal);

    [Fact]
    public void Watch_IsOnTheTextInThePath()
    {
        var keys = default(WatchSet);
        new NodeAllocationsQuery(_store, "05a1").Watch(ref keys);

        Assert.Equal(WatchKey.Prefix(StateTable.Allocs, "05a1", WatchSpace.Node), keys[0]);
        Assert.Equal(1, keys.Count);
    }

    public Task DisposeAsync()
    {
        _store.Dispose();
        return Task.CompletedTask;
    }

    private static void Put(WriteTransaction write, int number, string node, string status, ulong modified, string desired = AllocDesiredStatus.Run) =>
        write.Allocs.Put(SchedulingRecords.Alloc(number) with { NodeID = node, ClientStatus = status, DesiredStatus = desired, ModifyIndex = modified }, 41);
}
