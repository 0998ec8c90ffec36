using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests.Jobs;

/// <summary>The disk of a group as clients send it.</summary>
internal sealed class EphemeralDiskRequest
{
    public static readonly GoObject<EphemeralDiskRequest> Form = new GoObject<EphemeralDiskRequest>("api.EphemeralDisk")
        .OptionalBool("Sticky", (r, v) => r.Sticky = v)
        .OptionalBool("Migrate", (r, v) => r.Migrate = v)
        .OptionalInt("SizeMB", (r, v) => r.SizeMB = v);

    public bool? Sticky { get; set; }

    public bool? Migrate { get; set; }

    public long? SizeMB { get; set; }
}
