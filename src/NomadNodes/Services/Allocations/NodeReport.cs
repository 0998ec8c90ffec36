using NomadNodes.Model;

namespace NomadNodes.Services.Allocations;

/// <summary>What one node's client reports at once.</summary>
internal sealed record NodeReport(UuidKey Node, IReadOnlyList<ClientUpdate> Updates);
