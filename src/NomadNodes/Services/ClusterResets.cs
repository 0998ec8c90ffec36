using NomadNodes.Services.Nodes;
using NomadNodes.Services.Seeding;
using NomadNodes.Settings;
using NomadNodes.State;

namespace NomadNodes.Services;

/// <summary>Brings a cluster back to its seed, and knows how the cluster behaves until the next time.</summary>
internal sealed class ClusterResets(StateStore store, NodeAgentStates agents, ServerSettings settings, Func<Guid> newId)
{
    public ClusterMode Mode { get; private set; } = ClusterMode.From(settings);

    /// <summary>Goes back to the seed. What the overrides leave out is as the server was started. Gives the index of the new state.</summary>
    /// <exception cref="InvalidOperationException">There is no such seed.</exception>
    public async Task<ulong> ResetAsync(ModeOverrides overrides)
    {
        var name = overrides.Seed ?? settings.Seed;
        var seed = Seeds.FindOrNull(name) ?? throw new InvalidOperationException($"There is no seed '{name}'.");
        var snapshot = await store.ReplaceAsync((previous, clock) => SeededState.Create(seed, previous, clock, newId), published: () =>
        {
            agents.Clear();
            Mode = ClusterMode.From(settings).With(overrides);
        });
        return snapshot.Index;
    }
}
