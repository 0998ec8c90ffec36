using NomadNodes.Model;
using NomadNodes.Model.Json;
using NomadNodes.Services.Lists;

namespace NomadNodes.Services.Nodes;

/// <summary>Stubs of nodes with members that are only shown on request.</summary>
internal sealed class NodeElements(NodeListFields fields) : IElementWriter<Node>
{
    public ReadOnlyMemory<byte> Write(Node record) => WireBytes.Of((record, fields), static (w, one) => NodeStub.Write(w, one.record, one.fields));
}
