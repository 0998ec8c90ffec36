using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests;

/// <summary>The body of PUT /v1/node/:id/eligibility. Its UpdatedAt is type-checked and ignored.</summary>
internal sealed class EligibilityRequest
{
    public static readonly GoObject<EligibilityRequest> Form = new GoObject<EligibilityRequest>("structs.NodeUpdateEligibilityRequest")
        .String("NodeID", (r, v) => r.NodeID = v)
        .String("Eligibility", (r, v) => r.Eligibility = v)
        .Member("NodeEvent", GoKinds.Pointer(NodeEventRequest.Form), r => r.NodeEvent, (r, v) => r.NodeEvent = v)
        .Ignored("UpdatedAt", GoKinds.Int64)
        .Embed("WriteRequest", WriteRequest.Form, r => r.WriteRequest);

    /// <summary>Nomad: unless empty, it beats the path.</summary>
    public string NodeID { get; set; } = "";

    public string Eligibility { get; set; } = "";

    /// <summary>Nomad: must be null.</summary>
    public NodeEventRequest? NodeEvent { get; set; }

    /// <summary>Its members are the body's own.</summary>
    public WriteRequest WriteRequest { get; } = new();
}
