namespace NomadNodes.State;

/// <summary>The writes that wait. Any thread adds; the writer's thread takes all at once and sleeps while there are none.</summary>
internal sealed class WriteQueue
{
    private readonly object _gate = new();
    private readonly List<PendingWrite> _waiting = [];
    private bool _closed;

    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public void Add(PendingWrite write)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(StateStore));
            _waiting.Add(write);
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>Moves everything that waits into <paramref name="taken"/>. False when the queue is closed and empty.</summary>
    public bool TakeAll(List<PendingWrite> taken)
    {
        lock (_gate)
        {
            while (_waiting.Count == 0)
            {
                if (_closed) return false;
                Monitor.Wait(_gate);
            }

            taken.AddRange(_waiting);
            _waiting.Clear();
            return true;
        }
    }

    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.Pulse(_gate);
        }
    }
}
