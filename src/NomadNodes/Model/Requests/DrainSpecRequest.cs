using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests;

/// <summary>How a node is to be drained.</summary>
internal sealed class DrainSpecRequest
{
    public static readonly GoObject<DrainSpecRequest> Form = new GoObject<DrainSpecRequest>("api.DrainSpec")
        .Int("Deadline", (r, v) => r.Deadline = v, "time.Duration")
        .Bool("IgnoreSystemJobs", (r, v) => r.IgnoreSystemJobs = v);

    /// <summary>Nanoseconds from now; 0: no deadline; negative: force now.</summary>
    public long Deadline { get; set; }

    public bool IgnoreSystemJobs { get; set; }
}
