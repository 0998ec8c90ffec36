using NomadNodes.State;
using NomadNodes.State.Watches;
using NomadNodes.Storage;

namespace NomadNodes.Tests.State;

/// <summary>The storage fails.</summary>
public sealed class UnsavedWriteTests : IDisposable
{
    private readonly HeldStorage _storage = new();
    private readonly StateStore _store;
    private readonly StorageException _failure = new("The disk is full.");

    public UnsavedWriteTests() => _store = StateWrites.Open(_storage);

    [Fact]
    public async Task EveryCaller_GetsTheFailure_AndNothingIsKept()
    {
        await _store.PutAsync(100, "kept");
        var state = _store.Current;
        var reader = _store.Watches.CreateWaiter();
        var keys = default(WatchSet);
        keys.Add(WatchKey.Whole(StateTable.Nodes));
        _store.Watches.Register(reader, keys);
        var held = _storage.HoldAsync();
        var writes = new List<Task<ulong>> { _store.PutAsync(0) };
        await held;
        writes.AddRange(Enumerable.Range(1, 63).Select(i => _store.PutAsync(i)));
        _storage.Failure = _failure;
        _storage.Release();

        foreach (var write in writes) Assert.Same(_failure, await Assert.ThrowsAsync<StorageException>(() => write));
        Assert.Same(state, _store.Current);
        Assert.Single(_storage.Saved);
        Assert.Equal(1, _store.Commits);
        reader.Complete(WaitOutcome.Deadline);
        Assert.Equal(WaitOutcome.Deadline, await reader.WaitAsync());
    }

    [Fact]
    public async Task NextWrite_TakesTheIndexThatWasNotUsed()
    {
        _storage.Failure = _failure;
        await Assert.ThrowsAsync<StorageException>(() => _store.PutAsync(1, "lost"));
        _storage.Failure = null;

        Assert.Equal(StateWrites.Fresh + 1, await _store.PutAsync(2, "kept"));
        Assert.Equal(["kept"], _store.Current.Names());
        Assert.Equal([StateWrites.RowName(2)], Assert.Single(_storage.Saved).Describe());
    }

    [Fact]
    public async Task CallerWhoseWriteThrew_GetsItsOwnException()
    {
        var held = _storage.HoldAsync();
        var first = _store.PutAsync(0);
        await held;
        var threw = _store.WriteAsync<int>(_ => throw new InvalidOperationException("My own."));
        var second = _store.PutAsync(1);
        _storage.Failure = _failure;
        _storage.Release();

        await Assert.ThrowsAsync<StorageException>(() => first);
        Assert.Equal("My own.", (await Assert.ThrowsAsync<InvalidOperationException>(() => threw)).Message);
        await Assert.ThrowsAsync<StorageException>(() => second);
    }

    [Fact]
    public void Open_Fails_IfTheFirstStateCannotBeSaved()
    {
        using var storage = new HeldStorage { Failure = _failure };

        Assert.Same(_failure, Assert.Throws<StorageException>(() => StateWrites.Open(storage)));
    }

    public void Dispose()
    {
        _storage.Release();
        _store.Dispose();
    }
}
