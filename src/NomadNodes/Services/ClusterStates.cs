using NomadNodes.Model;
using NomadNodes.Services.Nodes;
using NomadNodes.Services.Seeding;
using NomadNodes.State;

namespace NomadNodes.Services;

/// <summary>The whole state as one document: out of the cluster, and into it.</summary>
internal sealed class ClusterStates(StateStore store, StepGate steps, NodeAgentStates agents, Chance chance)
{
    /// <param name="withSecrets">Whether the secrets of nodes and tokens are told.</param>
    public StateDocument Export(bool withSecrets) => WholeStates.ToDocument(store.Current, withSecrets);

    /// <summary>
    /// Replaces the state. Readers that wait go on waiting where the new index is not above theirs, as after the restore of a snapshot. A
    /// document without an Index is applied to the state of a fresh server, as a seed is. Secrets that are left out are those of the same nodes and tokens now, or new ones.
    /// </summary>
    /// <param name="document">Without faults (<see cref="StateRules"/>).</param>
    /// <returns>The index of the new state.</returns>
    public async Task<ulong> ImportAsync(StateDocument document)
    {
        // Made here, not on the writer's thread, where it would keep writes waiting.
        var whole = document.Index is null ? null : WholeStates.ToSnapshot(StateSecrets.Complete(document, store.Current, chance.NewId));
        using var passage = await steps.EnterAsync();
        var snapshot = await store.ReplaceAsync(
            (previous, clock) => whole ?? SeededState.Create(document, previous, clock, chance.NewId), ReplacementKind.Restore, Forget);
        return snapshot.Index;
    }

    private void Forget()
    {
        agents.Clear();
        chance.BeginAt(store.Current.Index);
    }
}
