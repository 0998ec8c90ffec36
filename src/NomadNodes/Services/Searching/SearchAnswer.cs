namespace NomadNodes.Services.Searching;

/// <summary>What a search found.</summary>
/// <param name="Index">The highest of the tables that were looked at.</param>
/// <param name="Found">By context; those that were not looked at are missing.</param>
internal sealed record SearchAnswer(ulong Index, IReadOnlyList<SearchFinds> Found);

/// <summary>What was found of one kind.</summary>
/// <param name="Context">The name of the kind.</param>
/// <param name="Items">Null: none, and said so.</param>
/// <param name="IsTruncated">Whether there may be more.</param>
/// <param name="IsShown">Whether it has an entry even if there is nothing.</param>
/// <param name="IsPart">Nomad: parts of jobs are no kind that could be asked for, and it is never said whether there are more.</param>
internal sealed record SearchFinds(string Context, IReadOnlyList<SearchItem>? Items, bool IsTruncated, bool IsShown = true, bool IsPart = false);
