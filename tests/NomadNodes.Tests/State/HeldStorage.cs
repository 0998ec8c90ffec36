using System.Collections.Concurrent;
using NomadNodes.Storage;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.State;

/// <summary>Remembers the batches that it was given. Saves can be held up, and can be made to fail.</summary>
internal sealed class HeldStorage : IStateStorage
{
    private readonly ManualResetEventSlim _gate = new(initialState: true);
    private readonly ConcurrentQueue<StorageBatch> _saved = new();
    private int _started;

    /// <summary>Thrown by every save while it is set.</summary>
    public StorageException? Failure { get; set; }

    public StoredState Stored { get; init; } = StoredState.Empty;

    /// <summary>What was saved after the state was opened.</summary>
    public IReadOnlyList<StorageBatch> Saved => [.. _saved.Skip(1)];

    public int SavedAtDispose { get; private set; } = -1;

    public StoredState Load() => Stored;

    /// <summary>From now on saves wait; gives back a task that ends when one does.</summary>
    public Task HoldAsync()
    {
        var before = Volatile.Read(ref _started);
        _gate.Reset();
        return Soon.BecomesTrueAsync(() => Volatile.Read(ref _started) > before);
    }

    public void Release() => _gate.Set();

    public void Save(StorageBatch batch)
    {
        Interlocked.Increment(ref _started);
        if (!_gate.Wait(Soon.TooLong)) throw new TimeoutException("Nobody released the storage.");
        if (Failure is not null) throw Failure;
        _saved.Enqueue(batch);
    }

    public void Dispose() => SavedAtDispose = Saved.Count;
}
