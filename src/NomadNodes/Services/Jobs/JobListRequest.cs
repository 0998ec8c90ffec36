using NomadNodes.Services.Lists;

namespace NomadNodes.Services.Jobs;

/// <summary>Which jobs are wanted, and how much of each.</summary>
/// <param name="Namespace"><c>*</c> for all.</param>
/// <param name="Prefix">Of the IDs; empty for all.</param>
/// <param name="Filter">Empty for none.</param>
/// <param name="WithMeta">Show the jobs' Meta.</param>
/// <param name="Options">The page.</param>
internal sealed record JobListRequest(string Namespace, string Prefix, string Filter, bool WithMeta, ListOptions Options)
{
    public bool IsOfAllNamespaces => Namespace == "*";
}
