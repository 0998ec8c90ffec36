namespace NomadNodes.Filtering;

/// <summary>Placeholder, replaced by the filter facade.</summary>
internal static class Filter;
