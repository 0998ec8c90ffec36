using System.Text.Json.Serialization;
using NomadNodes.Http.Faults;
using NomadNodes.Model.Json;

namespace NomadNodes.Control.Faults;

/// <summary>A rule as answers show it: what was given, its name, and how often it met requests.</summary>
internal sealed class FaultView : FaultRequest
{
    [JsonPropertyOrder(1)]
    public long Matched { get; init; }

    [JsonPropertyOrder(1)]
    public long Applied { get; init; }

    public static FaultView Of(FaultCount count) => Of(count.Rule, count.Matched, count.Applied);

    private static FaultView Of(FaultRule rule, long matched, long applied) => new()
    {
        Name = rule.Name,
        Method = rule.Method,
        Path = rule.Path,
        Token = rule.Token,
        Probability = rule.Probability < 1 ? rule.Probability : null,
        Skip = rule.Skip > 0 ? rule.Skip : null,
        Count = rule.Count,
        Delay = rule.Delay > TimeSpan.Zero ? TextOf(rule.Delay) : null,
        Jitter = rule.Jitter > TimeSpan.Zero ? TextOf(rule.Jitter) : null,
        Status = rule.Status,
        Text = rule.Text,
        Headers = rule.Headers.Count > 0 ? new Dictionary<string, string>(rule.Headers) : null,
        Drop = rule.Drop ? true : null,
        Truncate = rule.Truncate,
        Index = rule.Index,
        IndexOffset = rule.IndexOffset,
        KnownLeader = rule.KnownLeader,
        LastContact = rule.LastContact is { } contact ? TextOf(contact) : null,
        NoLeader = rule.NoLeader ? true : null,
        Matched = matched,
        Applied = applied,
    };

    private static string TextOf(TimeSpan time) => GoDuration.Format(time.Ticks * TimeSpan.NanosecondsPerTick);
}
