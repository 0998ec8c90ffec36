using NomadNodes.State.Watches;

namespace NomadNodes.State;

/// <summary>Several observers as one, told in their order.</summary>
internal sealed class CommitObservers(params IReadOnlyList<ICommitObserver> observers) : ICommitObserver
{
    public void OnCommitted(Snapshot snapshot, IReadOnlyList<StateChange> changes)
    {
        foreach (var observer in observers) observer.OnCommitted(snapshot, changes);
    }

    public void OnReplaced(Snapshot snapshot)
    {
        foreach (var observer in observers) observer.OnReplaced(snapshot);
    }
}
