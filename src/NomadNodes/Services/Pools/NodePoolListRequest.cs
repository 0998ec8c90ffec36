using NomadNodes.Services.Lists;

namespace NomadNodes.Services.Pools;

/// <summary>Which node pools are wanted.</summary>
internal sealed record NodePoolListRequest(string Prefix, string Filter, ListOptions Options);
