namespace NomadNodes.Services.Lists;

/// <summary>Which rows are wanted.</summary>
/// <param name="Namespace"><c>*</c> for all.</param>
/// <param name="Prefix">Of the IDs; empty for all.</param>
/// <param name="Filter">Empty for none.</param>
/// <param name="Options">The page.</param>
internal sealed record CreationListRequest(string Namespace, string Prefix, string Filter, ListOptions Options);
