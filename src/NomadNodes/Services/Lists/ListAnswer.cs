namespace NomadNodes.Services.Lists;

/// <summary>A list and the index that it is as new as.</summary>
internal sealed record ListAnswer(ulong Index, ListPage Page);
