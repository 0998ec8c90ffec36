using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests;

/// <summary>A node event in a body. Nomad refuses it there, after checking its types; so nothing of it is kept.</summary>
internal sealed class NodeEventRequest
{
    public static readonly GoObject<NodeEventRequest> Form = new GoObject<NodeEventRequest>("structs.NodeEvent")
        .Ignored("Message", GoKinds.String)
        .Ignored("Subsystem", GoKinds.String)
        .Ignored("Details", GoKinds.StringMap)
        .Ignored("CreateIndex", GoKinds.Uint64);
}
