using NomadNodes.Model.Jobs;
using NomadNodes.Model.Requests.Jobs;

namespace NomadNodes.Services.Jobs.Canonical;

/// <summary>What makes a job one that is launched later: by the clock, or by a dispatch.</summary>
internal static class LaunchCanonical
{
    public static PeriodicConfig? Periodic(PeriodicConfigRequest? sent) => sent is null ? null : new()
    {
        Enabled = sent.Enabled ?? true,
        Spec = sent.Spec ?? "",
        Specs = sent.Specs ?? [],
        SpecType = sent.SpecType ?? "cron",
        ProhibitOverlap = sent.ProhibitOverlap ?? false,
        TimeZone = sent.TimeZone is { Length: > 0 } zone ? zone : "UTC",
    };

    public static ParameterizedJobConfig? Parameterized(ParameterizedJobConfigRequest? sent) => sent is null ? null : new()
    {
        Payload = sent.Payload.Length > 0 ? sent.Payload : "optional",
        MetaRequired = sent.MetaRequired,
        MetaOptional = sent.MetaOptional,
    };
}
