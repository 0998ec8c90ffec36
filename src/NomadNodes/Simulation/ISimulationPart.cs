using NomadNodes.Model;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Simulation;

/// <summary>
/// One kind of thing that happens by itself. The host (<see cref="SimulationHost"/>) calls its members one at a time, so that it needs no locks: it
/// tells the part of every commit, then asks it for one step after another. A part keeps notes of what to look at, never a copy of the state: it decides
/// from the newest snapshot, and everything that it does it does through services, whose writes check again what was decided.
/// </summary>
internal interface ISimulationPart
{
    /// <summary>For the log.</summary>
    string Name { get; }

    /// <summary>
    /// Notes what a commit may have changed for it. Every commit comes, in order, the part's own included, maybe some time after it; decide nothing here.
    /// </summary>
    /// <param name="snapshot">The state after the commit; there may be a newer one.</param>
    /// <param name="changes">What was written.</param>
    void OnCommitted(Snapshot snapshot, IReadOnlyList<StateChange> changes);

    /// <summary>The whole state is another one (start, reset, import): notes that were made before are void, and everything has to be looked at.</summary>
    void OnReplaced(Snapshot snapshot);

    /// <summary>Notes that the agent of a node behaves in another way (<see cref="Services.Nodes.NodeAgentStates"/>): silent, say.</summary>
    void OnAgentChanged(UuidKey node)
    {
    }

    /// <summary>
    /// Does at most one thing (one write), or says until when there is nothing to do. When it throws, nothing of it was kept: the host logs that and
    /// calls again a while later, so a note is taken back only when what it led to is saved.
    /// </summary>
    ValueTask<StepResult> StepAsync(SimulationContext context);
}
