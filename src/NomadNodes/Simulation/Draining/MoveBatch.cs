using NomadNodes.Model;
using NomadNodes.State;

namespace NomadNodes.Simulation.Draining;

/// <summary>The moves that are written together. Nomad: what may move is collected for a second, counted from the first.</summary>
internal sealed class MoveBatch
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly HashSet<JobKey> _jobs = [];
    private readonly HashSet<UuidKey> _nodes = [];

    /// <summary>When it is written; null while it is empty.</summary>
    public DateTimeOffset? Due { get; private set; }

    /// <summary>Service jobs of which something may move.</summary>
    public IReadOnlyCollection<JobKey> Jobs => _jobs;

    /// <summary>Nodes whose deadline is over: everything on them moves, and their drains end.</summary>
    public IReadOnlyCollection<UuidKey> Nodes => _nodes;

    public bool IsDue(DateTimeOffset now) => Due <= now;

    public void Want(JobKey job, DateTimeOffset now)
    {
        _jobs.Add(job);
        Due ??= now + Window;
    }

    public void Force(UuidKey node, DateTimeOffset now)
    {
        _nodes.Add(node);
        Due ??= now + Window;
    }

    /// <summary>The node's deadline is over and nothing on it is left to move: it need not wait.</summary>
    public void End(UuidKey node, DateTimeOffset now)
    {
        _nodes.Add(node);
        Due = now;
    }

    public void Forget(UuidKey node)
    {
        _nodes.Remove(node);
        if (_nodes.Count == 0 && _jobs.Count == 0) Due = null;
    }

    public void Clear()
    {
        _jobs.Clear();
        _nodes.Clear();
        Due = null;
    }
}
