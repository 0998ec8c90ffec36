using NomadNodes.Model.Json;

namespace NomadNodes.Errors;

/// <summary>What the endpoints of nodes say.</summary>
internal static class NodeErrors
{
    public static readonly ApiError NotFound = new(404, "node not found");

    public static readonly ApiError MissingId = new(500, "missing node ID");

    /// <summary>Nomad: a write to a node that is not there is a fault of the server.</summary>
    public static readonly ApiError NotFoundByWrite = new(500, "node not found");

    public static readonly ApiError MissingIdForEligibility = new(500, "missing node ID for setting scheduling eligibility");

    public static readonly ApiError EventNotAllowed = new(500, "node event must not be set");

    public static readonly ApiError EligibleWhileDraining = new(500, "can not set node's scheduling eligibility to eligible while it is draining");

    public static ApiError InvalidEligibility(string value) => new(500, $"invalid scheduling eligibility {GoQuote.Quote(value)}");

    /// <param name="reason">Why the text is no UUID, or no prefix of one.</param>
    public static ApiError LookupFailed(string reason) => new(500, "node lookup failed: index error: " + reason);

    public static ApiError BadListField(string reason) => new(400, "Failed to parse node list fields: " + reason);
}
