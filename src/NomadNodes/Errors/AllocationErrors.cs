using NomadNodes.Model.Json;

namespace NomadNodes.Errors;

/// <summary>What the endpoints of allocations say.</summary>
internal static class AllocationErrors
{
    public static readonly ApiError NotFound = new(404, "alloc not found");

    /// <summary>Nomad: what follows an allocation's ID in the path is an action, and there is none of that name.</summary>
    public static readonly ApiError NoSuchAction = new(404, "resource not found");

    /// <summary>Nomad: what is said of one that the caller may not see.</summary>
    public static ApiError Unknown(string id) => new(500, $"Unknown allocation {GoQuote.Quote(id)}");

    public static ApiError LookupFailed(string reason) => new(500, "alloc lookup failed: index error: " + reason);
}
