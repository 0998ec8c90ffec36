namespace NomadNodes.Errors;

/// <summary>What a server says about regions.</summary>
internal static class RegionErrors
{
    public static readonly ApiError NoPath = new(500, "No path to region");
}
