using NomadNodes.Model;
using NomadNodes.Services.Nodes;
using NomadNodes.Services.Seeding;
using NomadNodes.State;

namespace NomadNodes.Services.Snapshots;

/// <summary>A cluster as it was once. Nothing of it ever changes, so that keeping it costs what has changed since.</summary>
/// <param name="Name">What it was called.</param>
/// <param name="State">Everything that is stored.</param>
/// <param name="Mode">What the last reset had chosen.</param>
/// <param name="Agents">How the agents of nodes behaved, where that was in a way of their own.</param>
/// <param name="StoodAt">The time at which the clock stood still; null: it ran.</param>
internal sealed record KeptSnapshot(string Name, Snapshot State, ClusterMode Mode, IReadOnlyDictionary<UuidKey, NodeAgentState> Agents, DateTimeOffset? StoodAt)
{
    /// <param name="withSecrets">Whether the secrets of nodes and tokens are told.</param>
    public StateDocument Export(bool withSecrets) => WholeStates.ToDocument(State, withSecrets);

    /// <summary>How agents behave from now on.</summary>
    /// <param name="isThatTime">Whether it is the time again at which they did; if not, silence counts from now.</param>
    /// <param name="now">The present time.</param>
    public IEnumerable<KeyValuePair<UuidKey, NodeAgentState>> AgentsAgain(bool isThatTime, DateTimeOffset now) =>
        isThatTime ? Agents : Agents.Select(agent => KeyValuePair.Create(agent.Key, agent.Value.Silent ? agent.Value with { Since = now } : agent.Value));
}
