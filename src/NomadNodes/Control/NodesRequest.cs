using System.Text.Json;
using NomadNodes.Model;
using NomadNodes.Model.Json;

namespace NomadNodes.Control;

/// <summary>Body of PUT /_emulator/nodes: one node, a list of nodes, or <c>{"Nodes": […], "Fill": true}</c>.</summary>
internal sealed record NodesRequest(IReadOnlyList<Node> Nodes, bool Fill, bool IsAlone = false)
{
    private static readonly string[] Members = [nameof(Nodes), nameof(Fill)];

    /// <returns>Null when the body is none of the three.</returns>
    public static NodesRequest? Parse(ReadOnlyMemory<byte> body, List<string> faults)
    {
        if (!body.IsEmpty) return CheckedJson.Parse(body, faults, Read);
        faults.Add("The body is empty. Send a node, a list of nodes, or {\"Nodes\": […], \"Fill\": true}.");
        return null;
    }

    private static NodesRequest? Read(JsonElement root, List<string> faults)
    {
        switch (root.ValueKind)
        {
            case JsonValueKind.Array:
                return new NodesRequest(ReadNodes(root, faults), false);
            case JsonValueKind.Object when CheckedJson.FindMember(root, nameof(Nodes)) is { } nodes:
                return ReadWrapped(root, nodes, faults);
            case JsonValueKind.Object:
                return CheckedJson.Read(root, ModelJson.Default.Node, "", faults) is { } node ? new NodesRequest([node], false, IsAlone: true) : null;
            default:
                faults.Add("The body is neither an object nor a list.");
                return null;
        }
    }

    private static NodesRequest ReadWrapped(JsonElement root, JsonElement nodes, List<string> faults)
    {
        CheckedJson.RefuseOthers(root, Members, faults);
        var fill = CheckedJson.FindMember(root, nameof(Fill))?.ValueKind;
        if (fill is not (null or JsonValueKind.True or JsonValueKind.False)) faults.Add("Fill: is neither true nor false.");
        if (nodes.ValueKind == JsonValueKind.Array) return new NodesRequest(ReadNodes(nodes, faults), fill == JsonValueKind.True);
        faults.Add("Nodes: is no list.");
        return new NodesRequest([], false);
    }

    private static List<Node> ReadNodes(JsonElement list, List<string> faults) =>
        CheckedJson.ReadList(list, ModelJson.Default.Node, nameof(Nodes), faults);
}
