namespace NomadNodes.Filtering.Patterns;

/// <summary>What <c>(?ims)</c> switches. <c>U</c> swaps greedy and lazy, which changes no result here.</summary>
[Flags]
internal enum PatternFlags
{
    None = 0,
    IgnoreCase = 1,
    MultiLine = 2,
    DotMatchesNewline = 4,
    Ungreedy = 8,
}
