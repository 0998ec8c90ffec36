namespace NomadNodes.Errors;

/// <summary>What the server says when it is asked about itself as an agent.</summary>
internal static class ServerErrors
{
    public static readonly ApiError NoClient = new(501, "Invalid method");

    /// <param name="report">JSON.</param>
    public static ApiError Unhealthy(string report) => new(500, report);
}
