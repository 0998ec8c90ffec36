namespace NomadNodes.Services.NodeClients;

/// <summary>What the simulated clients of nodes answer.</summary>
internal sealed record NodeClientServices(NodeClientFinder Finder, HostStats Host, AllocationStats Allocations, NodeMetadata Metadata, NodeTokens Tokens);
