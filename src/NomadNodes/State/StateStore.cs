using System.Runtime.InteropServices;
using NomadNodes.State.Events;
using NomadNodes.State.Watches;
using NomadNodes.Storage;

namespace NomadNodes.State;

/// <summary>
/// The state: one current snapshot for any number of readers, one thread that writes. The writer takes every write that waits, runs them
/// one after another, saves the whole batch in one transaction, publishes the new snapshot, wakes the watches, tells the event
/// streams, and only then answers the callers. So nothing is visible or acknowledged before it is saved, and when saving fails nobody saw
/// anything and no index is used.
/// </summary>
internal sealed class StateStore : IDisposable
{
    private readonly IStateStorage _storage;
    private readonly TimeProvider _clock;
    private readonly WriteQueue _queue = new();
    private readonly Thread _writer;
    private volatile Snapshot _current;
    private volatile ICommitObserver? _observer;

    private StateStore(IStateStorage storage, Snapshot snapshot, WatchRegistry watches, EventLog events, TimeProvider clock)
    {
        _storage = storage;
        _clock = clock;
        _current = snapshot;
        Watches = watches;
        Events = events;
        _writer = new Thread(RunWriter) { Name = "state writer", IsBackground = true };
        _writer.Start();
    }

    public Snapshot Current => _current;

    public WatchRegistry Watches { get; }

    public EventLog Events { get; }

    /// <summary>The number of batches saved so far.</summary>
    public long Commits { get; private set; }

    /// <summary>Loads what the storage holds; a new storage gets the state of a fresh server.</summary>
    /// <exception cref="StorageException">The storage cannot be read or written.</exception>
    public static StateStore Open(
        IStateStorage storage, WatchRegistry watches, EventLog events, TimeProvider clock, Func<Guid> newId, Func<Snapshot, Snapshot>? seed, out bool isNew)
    {
        var stored = storage.Load();
        isNew = stored.RaftIndex == 0;
        if (!isNew) return new StateStore(storage, SnapshotLoader.ToSnapshot(stored), watches, events, clock);
        var fresh = FreshState.Create(ClusterIdentity.Create(newId));
        if (seed is not null) fresh = seed(fresh);
        if (!storage.KeepsNothing) storage.Save(WholeState.ToBatch(null, fresh));
        return new StateStore(storage, fresh, watches, events, clock);
    }

    /// <summary>Lets an observer hear of every commit from now on; it is told of the present state first. Once only.</summary>
    public Task ObserveAsync(ICommitObserver observer) => WriteAsync(_ =>
    {
        // On the writer's thread: no commit can come between the two.
        observer.OnReplaced(_current);
        return _observer = observer;
    });

    /// <summary>Queues a write. The task ends when its batch is saved and visible to every reader.</summary>
    /// <exception cref="StorageException">The batch could not be saved; nothing of it was kept.</exception>
    public Task<TResult> WriteAsync<TResult>(Func<WriteTransaction, TResult> write)
    {
        var pending = new PendingWrite<TResult>(write);
        _queue.Add(pending);
        return pending.Answer;
    }

    /// <summary>Replaces the whole state. Every waiting reader looks again, whatever it waits for; every event stream ends.</summary>
    /// <exception cref="StorageException">The new state could not be saved; the old one stays.</exception>
    public Task<Snapshot> ReplaceAsync(Func<Snapshot, TimeProvider, Snapshot> make, ReplacementKind kind = ReplacementKind.Reset, Action? published = null)
    {
        var pending = new PendingReplacement(make, kind, published);
        _queue.Add(pending);
        return pending.Answer;
    }

    /// <summary>Ends every wait and stream, saves what is queued, ends the writer and closes the storage.</summary>
    public void Dispose()
    {
        EndWaits();
        _queue.Close();
        _writer.Join();
        _storage.Dispose();
    }

    /// <summary>Every waiting reader answers and every event stream ends, those to come included: the server is about to stop.</summary>
    public void EndWaits()
    {
        Watches.Stop();
        Events.Stop();
    }

    private void RunWriter()
    {
        var batch = new List<PendingWrite>();
        while (_queue.TakeAll(batch))
        {
            var start = 0;
            for (var i = 0; i < batch.Count; i++)
            {
                if (batch[i] is not PendingReplacement replacement) continue;
                Commit(batch.GetRange(start, i - start));
                Replace(replacement);
                start = i + 1;
            }

            Commit(start == 0 ? batch : batch.GetRange(start, batch.Count - start));
            batch.Clear();
        }
    }

    private void Commit(List<PendingWrite> writes)
    {
        if (writes.Count == 0) return;
        SavedBatch? saved;
        try
        {
            var transaction = new WriteTransaction(_current, _clock);
            foreach (var write in writes) write.Run(transaction);
            saved = transaction.IsChanged ? Save(transaction) : null;
        }
        catch (Exception error)
        {
            // Saving failed, or a form could not be written: the callers are told, the writer lives on.
            foreach (var write in writes) write.Fail(error);
            return;
        }

        if (saved is not null) Publish(saved);
        foreach (var write in writes) write.Complete();
    }

    private SavedBatch Save(WriteTransaction transaction)
    {
        var changes = transaction.CollectChanges(forStorage: !_storage.KeepsNothing);
        var saved = new SavedBatch(transaction.ToSnapshot(), changes, transaction.Events.ToBatches());
        if (!_storage.KeepsNothing) _storage.Save(new StorageBatch(transaction.Index, changes.Rows, changes.TableIndexes, WholeState.NoMeta));
        return saved;
    }

    /// <summary>What is saved is true: nothing in here may take it back, and nothing in here throws.</summary>
    private void Publish(SavedBatch saved)
    {
        _current = saved.Snapshot;
        Commits++;
        Watches.Signal(CollectionsMarshal.AsSpan(saved.Changes.Watched));
        Events.Append(saved.Batches);
        _observer?.OnCommitted(_current, saved.Changes.Watched);
    }

    private void Replace(PendingReplacement replacement)
    {
        try
        {
            var next = replacement.Make(_current, _clock);
            if (!_storage.KeepsNothing) _storage.Save(WholeState.ToBatch(_current, next));
            _current = next;
            Commits++;
        }
        catch (Exception error)
        {
            replacement.Fail(error);
            return;
        }

        replacement.Published();
        Events.Reset();
        if (replacement.Kind is ReplacementKind.Restore) Watches.SignalAll();
        else Watches.ReleaseAll();
        _observer?.OnReplaced(_current);
        replacement.Complete();
    }
}
