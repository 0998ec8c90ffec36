namespace NomadNodes.Services.Lists;

/// <summary>Decides whether a row belongs to a list.</summary>
/// <returns>Null when it could be decided, else the text of the error that ends the request.</returns>
internal delegate string? RowFilter<in T>(T record, out bool matches);
