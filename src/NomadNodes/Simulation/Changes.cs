using NomadNodes.Model;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Simulation;

/// <summary>What of a commit concerns a part.</summary>
internal static class Changes
{
    /// <summary>The IDs of the rows of one table that were written or removed.</summary>
    public static IEnumerable<UuidKey> IdsIn(this IReadOnlyList<StateChange> changes, StateTable table)
    {
        for (var i = 0; i < changes.Count; i++)
        {
            if (changes[i] is { Space: WatchSpace.Key, Key: { } hex } change && change.Table == table) yield return UuidKey.FromHex(hex);
        }
    }
}
