namespace NomadNodes.Errors;

/// <summary>What lists say.</summary>
internal static class ListErrors
{
    public static ApiError FilterFailed(string text) => new(400, "failed to read result page: " + text);

    public static ApiError FilterUnreadable(string text) => new(400, "failed to create result paginator: failed to read filter expression: " + text);
}
