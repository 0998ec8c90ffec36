namespace NomadNodes.Errors;

/// <summary>What the server says when it is asked about itself as an agent.</summary>
internal static class ServerErrors
{
    public static readonly ApiError NoClient = new(501, "Invalid method");

    public static readonly ApiError MissingServers = new(400, "missing server address");

    public static readonly ApiError MissingJoinAddress = new(400, "missing address to join");

    public static readonly ApiError MissingLeaver = new(400, "missing node to force leave");

    /// <summary>Nomad: the agent says what is wrong with a token, but not of one that is unknown.</summary>
    public static ApiError BadToken(ApiError fault) =>
        fault.Status == 500 ? new(500, "ACL token not found or invalid workload identity: " + fault.Text) : fault;

    /// <param name="report">JSON.</param>
    public static ApiError Unhealthy(string report) => new(500, report);
}
