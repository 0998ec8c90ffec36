namespace NomadNodes.Errors;

/// <summary>What the reads of jobs say.</summary>
internal static class JobReadErrors
{
    public static readonly ApiError NotFound = new(404, "job not found");

    public static ApiError NoSummary(string id) => ListErrors.FilterFailed("unable to look up summary for job: " + id);
}
