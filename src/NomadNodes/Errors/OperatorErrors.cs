using NomadNodes.Model.Json;

namespace NomadNodes.Errors;

/// <summary>What the endpoints for operators say.</summary>
internal static class OperatorErrors
{
    /// <summary>Nomad: these endpoints know methods as part of the path.</summary>
    public static readonly ApiError NotThere = new(404, "Invalid method");

    public static readonly ApiError SilentMethod = new(405, "");

    public static readonly ApiError PeerWithoutId = new(400, "Must specify the peer's ID to remove");

    public static readonly ApiError PeerByAddress = new(400, "Removing a peer by address is not supported in the current raft protocol version");

    public static ApiError SchedulerUnreadable(ApiError fault) => new(400, "Error parsing scheduler config: " + fault.Text);

    public static ApiError AutopilotUnreadable(ApiError fault) => new(400, "Error parsing autopilot config: " + fault.Text);

    public static ApiError BadAlgorithm(string algorithm) => new(400, "invalid scheduler algorithm: " + algorithm);

    /// <param name="reason">What Go's number parser says.</param>
    public static ApiError BadCas(string reason) => new(400, "Error parsing cas value: " + reason);

    public static ApiError NoPeer(string id) => new(500, $"id {GoQuote.Quote(id)} was not found in the Raft configuration");
}
