using Microsoft.Extensions.Logging;
using NomadNodes.Model;
using NomadNodes.Services.Nodes;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Simulation;

/// <summary>
/// Ends the drains of nodes that have nothing left to move. It follows the commits, so that it looks at the nodes that changed and no others, and
/// waits a while before each end: clients look first whether their drain has begun.
/// </summary>
internal sealed partial class Drainer(NodeWrites nodes, TimingWheel wheel, TimeSpan delay, ILogger log) : ICommitObserver
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    private readonly Dictionary<UuidKey, PendingEnd> _pending = [];

    /// <summary>On the writer's thread: says what is due, and does nothing itself.</summary>
    public void OnCommitted(Snapshot snapshot, IReadOnlyList<StateChange> changes)
    {
        foreach (var change in changes)
        {
            if (change is not { Table: StateTable.Nodes, Space: WatchSpace.Key, Key: { } hex }) continue;
            var key = UuidKey.FromHex(hex);
            Look(key, snapshot.Nodes.Find(key)?.Record);
        }
    }

    public void OnReplaced(Snapshot snapshot)
    {
        foreach (var pending in _pending.Values) Drop(pending);
        _pending.Clear();
        for (var at = snapshot.Nodes.Rows.First(); at.IsValid; at.MoveNext()) Look(at.Key, at.Row.Record);
    }

    private void Look(UuidKey id, Node? node)
    {
        if (_pending.TryGetValue(id, out var pending))
        {
            if (pending.Strategy == node?.DrainStrategy) return;
            Drop(pending);
            _pending.Remove(id);
        }

        if (node?.DrainStrategy is not { } strategy) return;
        var end = new PendingEnd(this, id, strategy);
        _pending.Add(id, end);
        wheel.Add(end, delay);
    }

    private void Drop(PendingEnd pending)
    {
        pending.IsDropped = true;
        wheel.Remove(pending);
    }

    private async Task EndAsync(PendingEnd pending)
    {
        try
        {
            await nodes.CompleteDrainAsync(pending.Id, pending.Strategy);
        }
        catch (ObjectDisposedException)
        {
            // The server has stopped; the drain ends after the next start.
        }
        catch (Exception error)
        {
            // Nobody waits for this write: whatever kept it from being saved is told here, and it is tried again.
            LogNotSaved(log, error, pending.Id.ToString());
            if (!pending.IsDropped) wheel.Add(pending, delay + RetryDelay);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The drain of node {Id} could not be ended and is tried again")]
    private static partial void LogNotSaved(ILogger logger, Exception error, string id);

    private sealed class PendingEnd(Drainer drainer, UuidKey id, DrainStrategy strategy) : WheelEntry
    {
        public UuidKey Id => id;

        public DrainStrategy Strategy => strategy;

        /// <summary>Nobody wants this end any more, though it may be on its way.</summary>
        public volatile bool IsDropped;

        protected internal override void OnDue()
        {
            if (!IsDropped) _ = drainer.EndAsync(this);
        }
    }
}
