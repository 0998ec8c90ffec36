using NomadNodes.State.Watches;

namespace NomadNodes.State;

/// <summary>A member of a table's records by which readers watch its rows, besides their keys.</summary>
internal readonly record struct WatchedMember<T>(WatchSpace Space, Func<T, string> TextOf)
    where T : class;
