namespace NomadNodes.Services.Searching;

/// <summary>An object that searches may find.</summary>
/// <param name="Id">What a search by prefix compares and shows.</param>
/// <param name="Name">What a fuzzy search compares and shows.</param>
/// <param name="Scope">Where the object is found; null where its name says all.</param>
internal readonly record struct SearchItem(string Id, string Name, string[]? Scope);
