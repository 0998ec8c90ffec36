using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests;

/// <summary>A change of a client's metadata; null takes a key away.</summary>
internal sealed class NodeMetaRequest
{
    public static readonly GoObject<NodeMetaRequest> Form = new GoObject<NodeMetaRequest>("structs.NodeMetaApplyRequest")
        .String("NodeID", (r, v) => r.NodeID = v)
        .Member("Meta", GoKinds.Map(GoKinds.Pointer(GoKinds.String)), r => r.Meta, (r, v) => r.Meta = v);

    public string NodeID { get; set; } = "";

    public Dictionary<string, string?>? Meta { get; set; }
}
