using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests.Jobs;

/// <summary>An affinity as clients send it.</summary>
internal sealed class AffinityRequest
{
    public static readonly GoObject<AffinityRequest> Form = new GoObject<AffinityRequest>("api.Affinity")
        .String("LTarget", (r, v) => r.LTarget = v)
        .String("RTarget", (r, v) => r.RTarget = v)
        .String("Operand", (r, v) => r.Operand = v)
        .OptionalInt("Weight", (r, v) => r.Weight = v, GoKinds.Int8);

    public string LTarget { get; set; } = "";

    public string RTarget { get; set; } = "";

    public string Operand { get; set; } = "";

    public long? Weight { get; set; }
}
