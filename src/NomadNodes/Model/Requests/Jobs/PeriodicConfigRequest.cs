using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests.Jobs;

/// <summary>When a periodic job is launched.</summary>
internal sealed class PeriodicConfigRequest
{
    public static readonly GoObject<PeriodicConfigRequest> Form = new GoObject<PeriodicConfigRequest>("api.PeriodicConfig")
        .OptionalBool("Enabled", (r, v) => r.Enabled = v)
        .OptionalString("Spec", (r, v) => r.Spec = v)
        .Member("Specs", GoKinds.Strings, r => r.Specs, (r, v) => r.Specs = v)
        .OptionalString("SpecType", (r, v) => r.SpecType = v)
        .OptionalBool("ProhibitOverlap", (r, v) => r.ProhibitOverlap = v)
        .OptionalString("TimeZone", (r, v) => r.TimeZone = v);

    public bool? Enabled { get; set; }

    public string? Spec { get; set; }

    public List<string>? Specs { get; set; }

    public string? SpecType { get; set; }

    public bool? ProhibitOverlap { get; set; }

    public string? TimeZone { get; set; }
}
