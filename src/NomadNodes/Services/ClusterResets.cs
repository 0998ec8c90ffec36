using NomadNodes.Model;
using NomadNodes.Services.Nodes;
using NomadNodes.Services.Seeding;
using NomadNodes.Settings;
using NomadNodes.State;

namespace NomadNodes.Services;

/// <summary>Brings a cluster back to its seed, and knows how the cluster behaves until the next time.</summary>
/// <param name="store">What is replaced.</param>
/// <param name="steps">Keeps the simulation from acting meanwhile.</param>
/// <param name="agents">Forgotten.</param>
/// <param name="settings">What a reset goes back to.</param>
/// <param name="chance">Begins again.</param>
/// <param name="clock">Goes back to what the settings say.</param>
/// <param name="seeds">Where seeds are read.</param>
internal sealed class ClusterResets(
    StateStore store, StepGate steps, NodeAgentStates agents, ServerSettings settings, Chance chance, IResettableClock clock, SeedCatalog seeds)
{
    public ClusterMode Mode { get; private set; } = ClusterMode.From(settings);

    /// <summary>Told as soon as the seed is in place, for what is reset with the state and no part of it. Must be quick.</summary>
    public Action? Done { get; set; }

    /// <summary>Goes back to the seed. What the overrides leave out is as the server was started. Gives the index of the new state.</summary>
    /// <exception cref="InvalidOperationException">There is no such seed, or it is wrong.</exception>
    public Task<ulong> ResetAsync(ModeOverrides overrides)
    {
        var faults = new List<string>();
        return ResetAsync(overrides, ReadSeed(overrides.Seed, faults) ?? throw new InvalidOperationException(string.Join(' ', faults)));
    }

    /// <summary>Reads the seed of a reset that is to follow.</summary>
    /// <param name="name">Null: the one that the server was started with.</param>
    /// <param name="faults">Gets what is wrong.</param>
    /// <returns>Null when there are faults.</returns>
    public StateDocument? ReadSeed(string? name, List<string> faults) => seeds.Read(name ?? settings.Seed, faults);

    /// <summary>As the other one, with a seed that was read already.</summary>
    public async Task<ulong> ResetAsync(ModeOverrides overrides, StateDocument seed)
    {
        using var passage = await steps.EnterAsync();
        try
        {
            var snapshot = await store.ReplaceAsync((previous, _) => Begin(seed, previous), published: () =>
            {
                clock.Reset();
                agents.Clear();
                Mode = ClusterMode.From(settings).With(overrides);
                Done?.Invoke();
            });
            return snapshot.Index;
        }
        catch
        {
            // The old state stays, and what was made up for it must not come again.
            chance.BeginAt(store.Current.Index);
            throw;
        }
    }

    /// <summary>The cluster behaves as it did when a snapshot was taken.</summary>
    public void Take(ClusterMode mode) => Mode = mode;

    private Snapshot Begin(StateDocument seed, Snapshot previous)
    {
        chance.BeginAt(seed.Index ?? 0);
        // What a start makes up first; the server keeps what it has, and the same IDs follow as after a start.
        if (seed.Index is null) _ = ClusterIdentity.Create(chance.NewId);
        return SeededState.Create(seed, previous, clock.ResetTime(), chance.NewId);
    }
}
