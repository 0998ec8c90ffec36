namespace NomadNodes.Errors;

/// <summary>What the endpoints of nodes say.</summary>
internal static class NodeErrors
{
    public static readonly ApiError NotFound = new(404, "node not found");

    public static readonly ApiError MissingId = new(500, "missing node ID");

    /// <param name="reason">Why the text is no UUID, or no prefix of one.</param>
    public static ApiError LookupFailed(string reason) => new(500, "node lookup failed: index error: " + reason);

    public static ApiError BadListField(string reason) => new(400, "Failed to parse node list fields: " + reason);
}
