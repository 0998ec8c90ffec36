using NomadNodes.Model;
using NomadNodes.Model.Json;

namespace NomadNodes.State.Events;

/// <summary>A node as the endpoint of that node shows it.</summary>
internal sealed class NodePayload(Node node) : IWireForm
{
    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Node"u8, NodeCanonical.Copied(node));
        w.EndObject();
    }
}
