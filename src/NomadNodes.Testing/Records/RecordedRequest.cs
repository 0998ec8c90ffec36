using System.Text.Json;

namespace NomadNodes.Testing.Records;

/// <summary>A request that a client sent, and what it was answered.</summary>
public sealed record RecordedRequest
{
    /// <summary>Counts up from 1, in the order of arrival.</summary>
    public ulong Sequence { get; init; }

    /// <summary>When it came, in real time.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>As it was sent.</summary>
    public string Method { get; init; } = "";

    /// <summary>As it was sent, without the query.</summary>
    public string Path { get; init; } = "";

    /// <summary>Without the question mark; secrets are not in it.</summary>
    public string Query { get; init; } = "";

    /// <summary>By name, in any case; secrets are not among them.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init => field = new Dictionary<string, string>(value ?? Empty, StringComparer.OrdinalIgnoreCase); } = Empty;

    /// <summary>Its first 64 KB.</summary>
    public string Body { get; init => field = value ?? ""; } = "";

    /// <summary>Whether there was more of it.</summary>
    public bool BodyTruncated { get; init; }

    /// <summary>The accessor of the token that it carried; empty without one.</summary>
    public string Token { get; init => field = value ?? ""; } = "";

    /// <summary>The name of the fault rule that was applied to it; empty without one.</summary>
    public string Fault { get; init => field = value ?? ""; } = "";

    /// <summary>Null while it waits for its answer; 0 if it never got one.</summary>
    public int? Status { get; init; }

    /// <summary>X-Nomad-Index of the answer.</summary>
    public ulong? Index { get; init; }

    /// <summary>From arrival to the end of the answer.</summary>
    public TimeSpan? Duration { get; init; }

    private static Dictionary<string, string> Empty { get; } = [];

    /// <summary>The body as JSON.</summary>
    /// <exception cref="JsonException">It is none, or was cut.</exception>
    public JsonElement ReadBody()
    {
        using var document = JsonDocument.Parse(Body);
        return document.RootElement.Clone();
    }
}
