using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests;

/// <summary>The body of PUT /v1/node/:id/drain. Its NodeID is type-checked and ignored: the path decides.</summary>
internal sealed class DrainRequest
{
    public static readonly GoObject<DrainRequest> Form = new GoObject<DrainRequest>("api.NodeUpdateDrainRequest")
        .Ignored("NodeID", GoKinds.String)
        .Member("DrainSpec", GoKinds.Pointer(DrainSpecRequest.Form), r => r.DrainSpec, (r, v) => r.DrainSpec = v)
        .Bool("MarkEligible", (r, v) => r.MarkEligible = v)
        .Member("Meta", GoKinds.StringMap, r => r.Meta, (r, v) => r.Meta = v);

    /// <summary>Null cancels the drain.</summary>
    public DrainSpecRequest? DrainSpec { get; set; }

    /// <summary>Nomad: only honoured when there is no <see cref="DrainSpec"/>.</summary>
    public bool MarkEligible { get; set; }

    public Dictionary<string, string>? Meta { get; set; }
}
