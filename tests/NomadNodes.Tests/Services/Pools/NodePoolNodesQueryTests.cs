using System.Text;
using System.Text.Json;
using NomadNodes.Model;
using NomadNodes.Services.Lists;
using NomadNodes.Services.Nodes;
using NomadNodes.Services.Pools;
using NomadNodes.State;
using NomadNodes.State.Trees;
using NomadNodes.State.Watches;
using NomadNodes.Storage;
using NomadNodes.Tests.State;
using NomadNodes.Tests.State.Watches;

namespace NomadNodes.Tests.Services.Pools;

public sealed class NodePoolNodesQueryTests : IAsyncLifetime
{
    private readonly StateStore _store = StateWrites.Open(new MemoryStorage());

    /// <summary>A node in blue and one in green; both pools are there.</summary>
    public async Task InitializeAsync()
    {
        await PutPoolAsync("blue");
        await PutPoolAsync("green");
        await PutNodeAsync(1, "blue");
        await PutNodeAsync(2, "green");
    }

    /// <summary>The node that is stored, its pool, and whether this wakes readers of blue, of green and of all.</summary>
    [Theory]
    [InlineData(1, "blue", true, false)]
    [InlineData(2, "green", false, true)]
    [InlineData(3, "blue", true, false)]
    [InlineData(1, "green", true, true)]
    [InlineData(3, "default", false, false)]
    public async Task Watch_IsWokenByNodesOfItsPool_AndByNoOthers(int node, string pool, bool wakesBlue, bool wakesGreen)
    {
        var (blue, green, all) = (WaiterOn("blue"), WaiterOn("green"), WaiterOn("all"));

        await PutNodeAsync(node, pool);

        Assert.Equal(OutcomeIf(wakesBlue), blue.Outcome());
        Assert.Equal(OutcomeIf(wakesGreen), green.Outcome());
        Assert.Equal(WaitOutcome.Signalled, all.Outcome());
    }

    [Fact]
    public async Task Watch_IsWoken_IfANodeOfThePoolIsPurged()
    {
        var (blue, green) = (WaiterOn("blue"), WaiterOn("green"));

        await _store.WriteAsync(write =>
        {
            write.Nodes.Remove(StateWrites.Key(1), write.NextIndex());
            return true;
        });

        Assert.Equal(WaitOutcome.Signalled, blue.Outcome());
        Assert.Equal(WaitOutcome.Deadline, green.Outcome());
    }

    [Theory]
    [InlineData("blue", "blue", true)]
    [InlineData("new", "new", true)]
    [InlineData("blue", "green", false)]
    public async Task Watch_IsWokenByThePoolItself(string watched, string written, bool wakes)
    {
        var waiter = WaiterOn(watched);

        await PutPoolAsync(written);

        Assert.Equal(OutcomeIf(wakes), waiter.Outcome());
    }

    [Fact]
    public void Run_ReadsNoFilter_IfThePoolIsMissing()
    {
        Assert.True(Query("gone", "((").Run().Succeeded(out var list, out _));
        Assert.Equal(new ListAnswer(0, ListPage.Empty), list);
        Assert.Equal(400, Query("blue", "((").Run().Error?.Status);
    }

    /// <summary>More rows than a leaf holds, so that the answer comes in pieces.</summary>
    [Theory]
    [InlineData("all", 1)]
    [InlineData("blue", 2)]
    public async Task Run_GivesEveryNodeOnceAndInOrder_IfThereAreManyLeaves(string pool, int step)
    {
        const int Nodes = 10 * TreeLimits.LeafRows;
        await _store.WriteAsync(write =>
        {
            var index = write.NextIndex();
            for (var number = 1; number <= Nodes; number++)
            {
                write.Nodes.Put(StateWrites.Node(number) with { NodePool = number % 2 == 1 ? "blue" : "green" }, index);
            }

            return index;
        });

        Assert.True(Query(pool).Run().Succeeded(out var list, out _));

        Assert.True(list.Page.Pieces.Count > 1);
        var text = string.Join(',', list.Page.Pieces.Select(piece => Encoding.UTF8.GetString(piece.Span)));
        using var parsed = JsonDocument.Parse($"[{text}]");
        Assert.Equal(
            Enumerable.Range(1, Nodes).Where(number => number % step == 1 % step).Select(StateWrites.Id),
            parsed.RootElement.EnumerateArray().Select(node => node.GetProperty("ID").GetString()));
    }

    public Task DisposeAsync()
    {
        _store.Dispose();
        return Task.CompletedTask;
    }

    private static WaitOutcome OutcomeIf(bool isWoken) => isWoken ? WaitOutcome.Signalled : WaitOutcome.Deadline;

    private NodePoolNodesQuery Query(string pool, string filter = "") => new(_store, pool, new NodeListRequest("", filter, NodeListFields.None, new ListOptions(0, "", false)));

    private Waiter WaiterOn(string pool)
    {
        var keys = default(WatchSet);
        Query(pool).Watch(ref keys);
        var waiter = _store.Watches.CreateWaiter();
        _store.Watches.Register(waiter, keys);
        return waiter;
    }

    private Task<ulong> PutPoolAsync(string name) => _store.WriteAsync(write =>
    {
        NodePoolWrites.Put(write, new NodePool { Name = name }, write.NextIndex());
        return write.Index;
    });

    private Task<ulong> PutNodeAsync(int number, string pool) => _store.WriteAsync(write =>
    {
        var index = write.NextIndex();
        write.Nodes.Put(StateWrites.Node(number) with { NodePool = pool, ModifyIndex = index }, index);
        return index;
    });
}
