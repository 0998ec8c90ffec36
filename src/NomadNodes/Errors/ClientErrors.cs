using NomadNodes.Model.Json;

namespace NomadNodes.Errors;

/// <summary>What the endpoints say that a node's client answers.</summary>
internal static class ClientErrors
{
    public static readonly ApiError NodeMissing = new(400, "No local Node and node_id not provided");

    /// <summary>Nomad: of identities, in another case.</summary>
    public static readonly ApiError NodeMissingForIdentity = new(400, "no local Node and node_id not provided");

    public static readonly ApiError NoPath = new(404, "No path to node");

    public static readonly ApiError MetaMissing = new(400, "missing required Meta object");

    public static readonly ApiError MetaKeyEmpty = new(400, "metadata keys must not be empty");

    public static readonly ApiError ResourceNotFound = new(404, "resource not found");

    /// <param name="status">404 of figures, 500 of all else.</param>
    /// <param name="id">As it was sent.</param>
    public static ApiError UnknownNode(int status, string id) => new(status, "Unknown node " + id);

    public static ApiError UnknownAllocation(string id) => new(404, $"Unknown allocation {GoQuote.Quote(id)}");

    public static ApiError MetaKeyInvalid(string key) => new(400, $"{GoQuote.Quote(key)} is invalid; metadata keys must be valid dotted hcl identifiers");
}
