namespace NomadNodes.Errors;

/// <summary>What the endpoints of allocations say.</summary>
internal static class AllocationErrors
{
    public static readonly ApiError NotFound = new(404, "alloc not found");

    /// <summary>Nomad: what follows an allocation's ID in the path is an action, and there is none of that name.</summary>
    public static readonly ApiError NoSuchAction = new(404, "resource not found");

    public static ApiError LookupFailed(string reason) => new(500, "alloc lookup failed: index error: " + reason);
}
