using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests;

/// <summary>Whose identity is to be renewed.</summary>
internal sealed class NodeIdentityRequest
{
    public static readonly GoObject<NodeIdentityRequest> Form = new GoObject<NodeIdentityRequest>("structs.NodeIdentityRenewReq").String("NodeID", (r, v) => r.NodeID = v);

    public string NodeID { get; set; } = "";
}
