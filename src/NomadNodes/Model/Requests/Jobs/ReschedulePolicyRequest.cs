using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests.Jobs;

/// <summary>How failed allocations are replaced; null members take the default of the job's type.</summary>
internal sealed class ReschedulePolicyRequest
{
    public static readonly GoObject<ReschedulePolicyRequest> Form = new GoObject<ReschedulePolicyRequest>("api.ReschedulePolicy")
        .OptionalInt("Attempts", (r, v) => r.Attempts = v)
        .OptionalInt("Interval", (r, v) => r.Interval = v, GoKinds.Duration)
        .OptionalInt("Delay", (r, v) => r.Delay = v, GoKinds.Duration)
        .OptionalString("DelayFunction", (r, v) => r.DelayFunction = v)
        .OptionalInt("MaxDelay", (r, v) => r.MaxDelay = v, GoKinds.Duration)
        .OptionalBool("Unlimited", (r, v) => r.Unlimited = v);

    public long? Attempts { get; set; }

    /// <summary>Nanoseconds.</summary>
    public long? Interval { get; set; }

    /// <summary>Nanoseconds.</summary>
    public long? Delay { get; set; }

    public string? DelayFunction { get; set; }

    /// <summary>Nanoseconds.</summary>
    public long? MaxDelay { get; set; }

    public bool? Unlimited { get; set; }
}
