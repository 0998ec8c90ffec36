namespace NomadNodes.Errors;

/// <summary>What the API says about a request before any service has seen it.</summary>
public static class RequestErrors
{
    public static ApiError InvalidMethod { get; } = new(405, "Invalid method");

    public static ApiError EmptyBody { get; } = new(400, "Request body is empty");

    public static ApiError InvalidWaitTime { get; } = new(400, "Invalid wait time");

    public static ApiError InvalidIndex { get; } = new(400, "Invalid index");

    public static ApiError InvalidPerPage { get; } = new(400, "Expect a number for `per_page` query string parameter");

    public static ApiError InvalidStale { get; } = new(400, "Expect `true` or `false` for `stale` query string parameter");

    /// <summary>A percent sign in the path that is not followed by two hexadecimal digits.</summary>
    public static ApiError BadEscape { get; } = new(400, "400 Bad Request");

    /// <summary>A websocket handshake on a route that is none, without version 13.</summary>
    public static ApiError BadWebSocketVersion { get; } = new(400,
        "Bad Request\nfailed to upgrade connection: websocket: unsupported version: 13 not found in 'Sec-Websocket-Version' header");

    /// <summary>Nomad: what a request gets that needs the leader while there is none.</summary>
    public static ApiError NoLeader { get; } = new(500, "No cluster leader");

    /// <summary>Nomad: limits.http_max_conns_per_client. The newline is a part of it.</summary>
    public static ApiError TooManyConnections { get; } = new(429, "Your IP is issuing too many concurrent connections, please rate limit your calls\n");

    /// <param name="text">What Go's decoder says.</param>
    public static ApiError UnreadableBody(string text) => new(400, text);

    /// <summary>The state could not be stored; nothing of the write was kept. No real server's text.</summary>
    public static ApiError NotSaved { get; } = new(500, "the write could not be stored and nothing of it was kept; the server's log says why");

    /// <summary>Something that nobody foresaw; the log has the rest. No real server's text.</summary>
    public static ApiError Unexpected { get; } = new(500, "internal server error");
}
