using NomadNodes.Acl;
using NomadNodes.Services.Lists;

namespace NomadNodes.Services.Pools;

/// <summary>Which node pools are wanted.</summary>
/// <param name="Prefix">Of the names.</param>
/// <param name="Filter">As it came.</param>
/// <param name="Options">Which page.</param>
internal sealed record NodePoolListRequest(string Prefix, string Filter, ListOptions Options)
{
    /// <summary>The caller's: only pools that they may read are shown.</summary>
    public Rights Rights { get; init; } = Rights.Management;
}
