namespace NomadNodes.Errors;

/// <summary>What lists say.</summary>
internal static class ListErrors
{
    public static ApiError FilterFailed(string text) => new(400, "failed to read result page: " + text);

    public static ApiError FilterUnreadable(string text) => new(400, "failed to create result paginator: failed to read filter expression: " + text);

    /// <summary>A parameter of a list of jobs or allocations. Nomad: an uncoded error, therefore 500, unlike the same text about the lists of nodes.</summary>
    public static ApiError BadBool(string reason) => new(500, reason);
}
