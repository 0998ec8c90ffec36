using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Services.Pools;
using NomadNodes.State;
using NomadNodes.Storage;
using NomadNodes.Tests.State;

namespace NomadNodes.Tests.Services.Pools;

public sealed class NodePoolWritesTests : IDisposable
{
    private const ulong First = StateWrites.Fresh + 1;

    private readonly StateStore _store = StateWrites.Open(new MemoryStorage());
    private readonly NodePoolWrites _pools;
    private bool _acceptsConfiguration;

    public NodePoolWritesTests() => _pools = new NodePoolWrites(_store, () => _acceptsConfiguration, "eu-1");

    /// <summary>The name, the pool of the only node, the refusal and whether it uses up an index.</summary>
    public static TheoryData<string, string, int, string, bool> Refusals => new()
    {
        { "", "blue", 400, "node pool name is empty", false },
        { "blue", "blue", 500, "1 error occurred:\n\t* node pool \"blue\" has nodes in regions: [eu-1]\n\n", false },
        { "gone", "gone", 500, "1 error occurred:\n\t* node pool \"gone\" has nodes in regions: [eu-1]\n\n", false },
        { "default", "default", 500, "1 error occurred:\n\t* node pool \"default\" has nodes in regions: [eu-1]\n\n", false },
        { "gone", "blue", 500, "node pool gone not found", true },
        { "default", "blue", 500, "deleting node pool \"default\" is not allowed", true },
        { "all", "blue", 500, "deleting node pool \"all\" is not allowed", true },
    };

    [Fact]
    public async Task UpsertAsync_CreatesThePool_WithIndexesAndHash()
    {
        var pool = new NodePool { Name = "blue", NodeIdentityTTL = 5, CreateIndex = 99, ModifyIndex = 99, Hash = [1] };

        Assert.Equal(First, Value(await _pools.UpsertAsync(pool)));

        Assert.Equal(First, Stored("blue")?.CreateIndex);
        Assert.Equal(First, Stored("blue")?.ModifyIndex);
        Assert.Equal(NodePoolHash.Compute(pool), Stored("blue")?.Hash);
        Assert.Equal(First, _store.Current.NodePools.Index);
    }

    [Fact]
    public async Task UpsertAsync_ReplacesTheWholePool_AndKeepsCreateIndex()
    {
        Value(await _pools.UpsertAsync(new NodePool { Name = "blue", Description = "old", Meta = new Dictionary<string, string> { ["a"] = "b" } }));
        var hash = Stored("blue")?.Hash;

        Assert.Equal(First + 1, Value(await _pools.UpsertAsync(new NodePool { Name = "blue" })));

        Assert.Equal("", Stored("blue")?.Description);
        Assert.Null(Stored("blue")?.Meta);
        Assert.Equal(First, Stored("blue")?.CreateIndex);
        Assert.Equal(First + 1, Stored("blue")?.ModifyIndex);
        Assert.NotEqual(hash, Stored("blue")?.Hash);
    }

    [Fact]
    public async Task UpsertAsync_IsAWrite_EvenIfItChangesNothing()
    {
        Value(await _pools.UpsertAsync(new NodePool { Name = "blue" }));

        Assert.Equal(First + 1, Value(await _pools.UpsertAsync(new NodePool { Name = "blue" })));
        Assert.Equal(First + 1, _store.Current.NodePools.Index);
    }

    [Fact]
    public async Task UpsertAsync_AsksTheEditionOfTheMoment()
    {
        var pool = new NodePool { Name = "blue", SchedulerConfiguration = new() };
        Assert.Same(NodePoolErrors.Unlicensed, (await _pools.UpsertAsync(pool)).Error);
        Assert.Equal(StateWrites.Fresh, _store.Current.Index);

        _acceptsConfiguration = true;
        Assert.Equal(First, Value(await _pools.UpsertAsync(pool)));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task DeleteAsync_SaysWhatIsWrong_AndUsesUpAnIndexOrNot(string name, string poolOfNode, int status, string text, bool usesIndex)
    {
        Value(await _pools.UpsertAsync(new NodePool { Name = "blue" }));
        await PutNodeAsync(poolOfNode);
        var before = _store.Current;

        Assert.Equal(new ApiError(status, text), (await _pools.DeleteAsync(name)).Error);

        Assert.Equal(before.Index + (usesIndex ? 1UL : 0), _store.Current.Index);
        Assert.Equal(before.NodePools.Index, _store.Current.NodePools.Index);
        Assert.NotNull(Stored("blue"));
    }

    [Theory]
    [InlineData("blue", "default", "1 error occurred:\n\t* node pool \"blue\" has non-terminal jobs in regions: [eu-1]\n\n")]
    [InlineData("blue", "blue", "2 errors occurred:\n\t* node pool \"blue\" has non-terminal jobs in regions: [eu-1]\n\t* node pool \"blue\" has nodes in regions: [eu-1]\n\n")]
    [InlineData("all", "default", "1 error occurred:\n\t* node pool \"all\" has non-terminal jobs in regions: [eu-1]\n\n")]
    [InlineData("default", "default", "2 errors occurred:\n\t* node pool \"default\" has non-terminal jobs in regions: [eu-1]\n\t* node pool \"default\" has nodes in regions: [eu-1]\n\n")]
    public async Task DeleteAsync_IsRefused_IfAJobIsInThePool(string name, string poolOfNode, string text)
    {
        Value(await _pools.UpsertAsync(new NodePool { Name = "blue" }));
        await PutNodeAsync(poolOfNode);
        await PutJobAsync(name, JobStatus.Pending, "team");
        var index = _store.Current.Index;

        Assert.Equal(new ApiError(500, text), (await _pools.DeleteAsync(name)).Error);
        Assert.Equal(index, _store.Current.Index);
    }

    [Fact]
    public async Task DeleteAsync_RemovesThePool_IfItsJobsAreDead()
    {
        Value(await _pools.UpsertAsync(new NodePool { Name = "blue" }));
        await PutJobAsync("blue", JobStatus.Dead, "default");

        Value(await _pools.DeleteAsync("blue"));
        Assert.Null(Stored("blue"));
        Assert.Equal(1, _store.Current.Jobs.Count);
    }

    [Fact]
    public async Task DeleteAsync_RemovesThePool_IfNoNodeIsInIt()
    {
        Value(await _pools.UpsertAsync(new NodePool { Name = "blue" }));
        await PutNodeAsync("default");

        Assert.Equal(First + 2, Value(await _pools.DeleteAsync("blue")));
        Assert.Null(Stored("blue"));
        Assert.Equal(First + 2, _store.Current.NodePools.Index);
    }

    public void Dispose() => _store.Dispose();

    private static T Value<T>(Outcome<T> outcome) => outcome.Succeeded(out var value, out var error) ? value : throw new InvalidOperationException(error.Text);

    private NodePool? Stored(string name) => _store.Current.NodePools.Find(new TextKey(name))?.Record;

    private Task<ulong> PutJobAsync(string pool, string status, string ns) => _store.WriteAsync(write =>
    {
        var index = write.NextIndex();
        write.Jobs.Put(new Job { ID = "web", Namespace = ns, NodePool = pool, Status = status, CreateIndex = index, ModifyIndex = index }, index);
        return index;
    });

    private Task<ulong> PutNodeAsync(string pool) => _store.WriteAsync(write =>
    {
        var index = write.NextIndex();
        write.Nodes.Put(StateWrites.Node(1) with { NodePool = pool, Status = NodeStatus.Down, ModifyIndex = index }, index);
        return index;
    });
}
