using System.Text.Json.Serialization;
using NomadNodes.Http.Faults;
using NomadNodes.Model.Json;

namespace NomadNodes.Control.Faults;

/// <summary>A rule about faults as a request writes it; what is absent is null. Durations are texts as Go writes them.</summary>
internal class FaultRequest
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Name { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Method { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Path { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Token { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Probability { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Skip { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Count { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Delay { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Jitter { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Status { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Dictionary<string, string>? Headers { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Drop { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Truncate { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ulong? Index { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? IndexOffset { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? KnownLeader { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? LastContact { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? NoLeader { get; set; }

    /// <summary>Of a checked request.</summary>
    public FaultRule ToRule() => new()
    {
        Name = Name ?? "",
        Method = Method,
        Path = Path,
        Token = Token,
        Probability = Probability ?? 1,
        Skip = Skip ?? 0,
        Count = Count,
        Delay = DurationOf(Delay) ?? TimeSpan.Zero,
        Jitter = DurationOf(Jitter) ?? TimeSpan.Zero,
        Status = Status,
        Text = Text,
        Headers = Headers ?? [],
        Drop = Drop ?? false,
        Truncate = Truncate,
        Index = Index,
        IndexOffset = IndexOffset,
        KnownLeader = KnownLeader,
        LastContact = DurationOf(LastContact),
        NoLeader = NoLeader ?? false,
    };

    /// <summary>Null for what is no duration, or below 0.</summary>
    internal static TimeSpan? DurationOf(string? text) =>
        text is not null && GoDuration.TryParse(text, out var nanoseconds, out _) && nanoseconds >= 0 ? TimeSpan.FromTicks(nanoseconds / TimeSpan.NanosecondsPerTick) : null;
}
