using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests.Jobs;

/// <summary>A spread as clients send it.</summary>
internal sealed class SpreadRequest
{
    public static readonly GoObject<SpreadRequest> Form = new GoObject<SpreadRequest>("api.Spread")
        .String("Attribute", (r, v) => r.Attribute = v)
        .OptionalInt("Weight", (r, v) => r.Weight = v, GoKinds.Int8)
        .Member("SpreadTarget", GoKinds.List(GoKinds.Pointer(SpreadTargetRequest.Form)), r => r.SpreadTarget, (r, v) => r.SpreadTarget = v);

    public string Attribute { get; set; } = "";

    public long? Weight { get; set; }

    public List<SpreadTargetRequest?>? SpreadTarget { get; set; }
}
