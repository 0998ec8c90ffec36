namespace NomadNodes.Filtering.Patterns;

/// <summary>A compiled pattern, or why there is none.</summary>
internal readonly record struct PatternResult(Pattern? Pattern, string? Error);
