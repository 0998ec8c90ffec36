namespace NomadNodes.Http.Faults;

/// <summary>Which requests something goes wrong with, and what. The first rule that applies to a request is the only one.</summary>
internal sealed record FaultRule
{
    /// <summary>Unique in its cluster; empty: one is made up.</summary>
    public string Name { get; init; } = "";

    /// <summary>In any case. Null: every method.</summary>
    public string? Method { get; init; }

    /// <summary>Of the path alone, <c>*</c> for any text. Null: everything under /v1.</summary>
    public string? Path { get; init; }

    /// <summary>The accessor of the request's token. Null: any request.</summary>
    public string? Token { get; init; }

    /// <summary>0 to 1, of each request that fits.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>How many requests that fit are let through first.</summary>
    public int Skip { get; init; }

    /// <summary>How often it applies. Null: always.</summary>
    public int? Count { get; init; }

    /// <summary>Real time that passes before anything else happens.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>By how much longer that may be.</summary>
    public TimeSpan Jitter { get; init; }

    /// <summary>Answers with it, and the request does nothing.</summary>
    public int? Status { get; init; }

    /// <summary>The body of such an answer. Null: what goes with the status.</summary>
    public string? Text { get; init; }

    /// <summary>Set on the answer, in place of its own; one that is empty is taken away.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The connection ends without an answer, and the request does nothing.</summary>
    public bool Drop { get; init; }

    /// <summary>The connection ends after so many bytes of the body, as it is sent, compressed or not.</summary>
    public long? Truncate { get; init; }

    /// <summary>Shown as X-Nomad-Index by answers that have one.</summary>
    public ulong? Index { get; init; }

    /// <summary>Added to the X-Nomad-Index of answers that have one; it does not fall below 0.</summary>
    public long? IndexOffset { get; init; }

    /// <summary>Shown as X-Nomad-KnownLeader by answers that have one.</summary>
    public bool? KnownLeader { get; init; }

    /// <summary>Shown as X-Nomad-LastContact, in milliseconds, by answers that have one.</summary>
    public TimeSpan? LastContact { get; init; }

    /// <summary>Answers as a server without a leader, and the request does nothing.</summary>
    public bool NoLeader { get; init; }
}
