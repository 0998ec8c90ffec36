using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests.Jobs;

/// <summary>How tasks are restarted in place; null members take the default of the job's type.</summary>
internal sealed class RestartPolicyRequest
{
    public static readonly GoObject<RestartPolicyRequest> Form = new GoObject<RestartPolicyRequest>("api.RestartPolicy")
        .OptionalInt("Interval", (r, v) => r.Interval = v, GoKinds.Duration)
        .OptionalInt("Attempts", (r, v) => r.Attempts = v)
        .OptionalInt("Delay", (r, v) => r.Delay = v, GoKinds.Duration)
        .OptionalString("Mode", (r, v) => r.Mode = v)
        .OptionalBool("RenderTemplates", (r, v) => r.RenderTemplates = v);

    /// <summary>Nanoseconds.</summary>
    public long? Interval { get; set; }

    public long? Attempts { get; set; }

    /// <summary>Nanoseconds.</summary>
    public long? Delay { get; set; }

    public string? Mode { get; set; }

    public bool? RenderTemplates { get; set; }
}
