using NomadNodes.State.Watches;

namespace NomadNodes.State;

/// <summary>Hears of every commit, in order, on the writer's thread, after readers can see it. Must be quick and must not throw.</summary>
internal interface ICommitObserver
{
    void OnCommitted(Snapshot snapshot, IReadOnlyList<StateChange> changes);

    /// <summary>The state was replaced as a whole.</summary>
    void OnReplaced(Snapshot snapshot);
}
