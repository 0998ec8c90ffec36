namespace NomadNodes.Errors;

/// <summary>What is said to those who want to hear an agent's log, or to know its host.</summary>
internal static class MonitorErrors
{
    public static readonly ApiError TwoTargets = new(400, "Cannot target node and server simultaneously");

    public static ApiError UnknownLevel(string level) => new(400, "Unknown log level: " + level);

    /// <param name="reason">Why the value is no bool.</param>
    public static ApiError BadLogJson(string reason) => new(400, "Unknown option for log json: " + reason);

    /// <param name="reason">Why the value is no bool.</param>
    public static ApiError BadPlain(string reason) => new(400, "Unknown option for plain: " + reason);

    public static ApiError UnknownServer(string id) => new(400, "unknown nomad server " + id);
}
