namespace NomadNodes.Testing;

/// <summary>
/// Which requests something goes wrong with, and what. Only requests under /v1 meet it, and none that a handle makes. Set at least one effect; several go together where they can.
/// </summary>
public sealed record FaultRule
{
    /// <summary>What it is called; made up when null.</summary>
    public string? Name { get; init; }

    /// <summary>Of the requests that it is for; null: any.</summary>
    public string? Method { get; init; }

    /// <summary>Of the requests that it is for, <c>*</c> standing for any text: <c>/v1/node/*</c>. Null: any.</summary>
    public string? Path { get; init; }

    /// <summary>The accessor of the token of the requests that it is for; null: any.</summary>
    public string? Token { get; init; }

    /// <summary>How many of those requests meet it, 0 to 1; all when null. What is drawn follows from the simulation's seed.</summary>
    public double? Probability { get; init; }

    /// <summary>How many of those requests are let through first.</summary>
    public int? Skip { get; init; }

    /// <summary>How often it happens; always when null.</summary>
    public int? Count { get; init; }

    /// <summary>How long the answer is held back, in real time.</summary>
    public TimeSpan? Delay { get; init; }

    /// <summary>By how much longer at most, drawn each time.</summary>
    public TimeSpan? Jitter { get; init; }

    /// <summary>Answers this status in place of what the server would answer.</summary>
    public int? Status { get; init; }

    /// <summary>The body of that answer.</summary>
    public string? Text { get; init; }

    /// <summary>Headers that the answer has besides, such as <c>Retry-After</c>.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>Drops the connection without an answer.</summary>
    public bool? Drop { get; init; }

    /// <summary>Drops the connection after so many bytes of the body.</summary>
    public long? Truncate { get; init; }

    /// <summary>Shows this X-Nomad-Index.</summary>
    public ulong? Index { get; init; }

    /// <summary>Shows an X-Nomad-Index that is off by this: negative is stale.</summary>
    public long? IndexOffset { get; init; }

    /// <summary>Shows this X-Nomad-KnownLeader.</summary>
    public bool? KnownLeader { get; init; }

    /// <summary>Shows this X-Nomad-LastContact.</summary>
    public TimeSpan? LastContact { get; init; }

    /// <summary>Answers 500 <c>No cluster leader</c>.</summary>
    public bool? NoLeader { get; init; }

    /// <summary>How many requests it was for so far. Only the server says so.</summary>
    public long? Matched { get; init; }

    /// <summary>How often it happened so far. Only the server says so.</summary>
    public long? Applied { get; init; }
}
