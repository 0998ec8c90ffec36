using NomadNodes.Acl;
using NomadNodes.State;

namespace NomadNodes.Services.Searching;

/// <summary>A kind of objects that can be searched.</summary>
/// <param name="Name">Nomad's.</param>
internal sealed record SearchContext(string Name)
{
    /// <summary>What is needed to search it in a namespace.</summary>
    public required Func<string, Right> Need { get; init; }

    /// <summary>The index of its table.</summary>
    public Func<Snapshot, ulong> IndexOf { get; init; } = static _ => 0;

    /// <summary>The objects whose IDs begin so, in the order of their keys, as far as the caller may see them.</summary>
    public Func<SearchScope, string, IEnumerable<SearchItem>> Items { get; init; } = static (_, _) => [];

    /// <summary>What its objects are made of, that a fuzzy search finds besides their names; null for nothing.</summary>
    public Func<SearchScope, int, IEnumerable<SearchPart>>? Parts { get; init; }

    /// <summary>Its IDs are UUIDs, and prefixes that are none find nothing.</summary>
    public bool IsByUuid { get; init; }

    /// <summary>Nomad: its objects have no names; a fuzzy search looks for the beginning of their IDs, and always shows a list of them.</summary>
    public bool IsNameless { get; init; }

    /// <summary>Nomad: prefixes of job IDs are taken whole, all others are cut to an even number of characters.</summary>
    public bool TakesOddPrefixes { get; init; }
}
