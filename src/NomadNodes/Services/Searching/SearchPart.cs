namespace NomadNodes.Services.Searching;

/// <summary>A part of an object.</summary>
/// <param name="Kind">Under which it is shown.</param>
/// <param name="Item">The part.</param>
internal readonly record struct SearchPart(string Kind, SearchItem Item);
