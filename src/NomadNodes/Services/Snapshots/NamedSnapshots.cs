using System.Collections.Concurrent;
using NomadNodes.Errors;
using NomadNodes.Services.Nodes;
using NomadNodes.State;

namespace NomadNodes.Services.Snapshots;

/// <summary>Keeps states of a cluster by name, and goes back to them. They outlive a reset, and end with the process.</summary>
/// <param name="store">The state.</param>
/// <param name="steps">Keeps the simulation from acting meanwhile.</param>
/// <param name="agents">Kept and restored with the state.</param>
/// <param name="resets">Knows how the cluster behaves.</param>
/// <param name="chance">Begins again with the state's index, so that the same calls after a restore give the same IDs.</param>
/// <param name="clock">Goes back if it stands still.</param>
/// <param name="most">How many there may be.</param>
internal sealed class NamedSnapshots(StateStore store, StepGate steps, NodeAgentStates agents, ClusterResets resets, Chance chance, IResettableClock clock, int most)
{
    private readonly ConcurrentDictionary<string, KeptSnapshot> _kept = new(StringComparer.Ordinal);

    /// <summary>By name.</summary>
    public IEnumerable<KeptSnapshot> All => _kept.Values.OrderBy(kept => kept.Name, StringComparer.Ordinal);

    public Outcome<KeptSnapshot> Find(string name) => _kept.TryGetValue(name, out var kept) ? kept : Missing(name);

    /// <summary>Keeps the present state, in place of another one of that name.</summary>
    public async Task<Outcome<KeptSnapshot>> KeepAsync(string name)
    {
        using var passage = await steps.EnterAsync();
        if (_kept.Count >= most && !_kept.ContainsKey(name)) return SnapshotErrors.TooMany(most);
        return _kept[name] = new KeptSnapshot(name, store.Current, resets.Mode, agents.ToDictionary(), clock.StandsAt);
    }

    /// <summary>
    /// Goes back to a state, and to how the cluster and its agents behaved. Readers that wait go on waiting where the index is not above theirs (Nomad: the restore of
    /// a snapshot). Gives the index.
    /// </summary>
    public async Task<Outcome<ulong>> RestoreAsync(string name)
    {
        if (!Find(name).Succeeded(out var kept, out var error)) return error;
        using var passage = await steps.EnterAsync();
        await store.ReplaceAsync((_, _) => kept.State, ReplacementKind.Restore, () => Follow(kept));
        // Not before the simulation has heard of the state that these agents belong to.
        agents.TellAll();
        return kept.State.Index;
    }

    public Outcome<ulong> Remove(string name) => _kept.TryRemove(name, out _) ? store.Current.Index : Missing(name);

    private void Follow(KeptSnapshot kept)
    {
        resets.Take(kept.Mode);
        var isThatTime = clock.ReturnTo(kept.StoodAt);
        agents.Restore(kept.AgentsAgain(isThatTime, clock.Now));
        chance.BeginAt(kept.State.Index);
    }

    private ApiError Missing(string name) => SnapshotErrors.Missing(name, [.. All.Select(kept => kept.Name)]);
}
