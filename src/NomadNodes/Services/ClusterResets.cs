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
internal sealed class ClusterResets(StateStore store, StepGate steps, NodeAgentStates agents, ServerSettings settings, Chance chance, IResettableClock clock)
{
    public ClusterMode Mode { get; private set; } = ClusterMode.From(settings);

    /// <summary>Told as soon as the seed is in place, for what is reset with the state and no part of it. Must be quick.</summary>
    public Action? Done { get; set; }

    /// <summary>Goes back to the seed. What the overrides leave out is as the server was started. Gives the index of the new state.</summary>
    /// <exception cref="InvalidOperationException">There is no such seed.</exception>
    public async Task<ulong> ResetAsync(ModeOverrides overrides)
    {
        var name = overrides.Seed ?? settings.Seed;
        var seed = Seeds.FindOrNull(name) ?? throw new InvalidOperationException($"There is no seed '{name}'.");
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

    private Snapshot Begin(StateDocument seed, Snapshot previous)
    {
        chance.BeginAt(0);
        return SeededState.Create(seed, previous, clock.ResetTime(), chance.NewId);
    }
}
