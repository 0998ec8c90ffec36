using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests.Jobs;

/// <summary>What happens to allocations of a node that is disconnected.</summary>
internal sealed class DisconnectStrategyRequest
{
    public static readonly GoObject<DisconnectStrategyRequest> Form = new GoObject<DisconnectStrategyRequest>("api.DisconnectStrategy")
        .OptionalInt("LostAfter", (r, v) => r.LostAfter = v, GoKinds.Duration)
        .OptionalInt("StopOnClientAfter", (r, v) => r.StopOnClientAfter = v, GoKinds.Duration)
        .OptionalBool("Replace", (r, v) => r.Replace = v)
        .OptionalString("Reconcile", (r, v) => r.Reconcile = v);

    /// <summary>Nanoseconds.</summary>
    public long? LostAfter { get; set; }

    /// <summary>Nanoseconds.</summary>
    public long? StopOnClientAfter { get; set; }

    public bool? Replace { get; set; }

    public string? Reconcile { get; set; }
}
