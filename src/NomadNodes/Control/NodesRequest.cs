using System.Text.Json;
using NomadNodes.Model;
using NomadNodes.Model.Json;

namespace NomadNodes.Control;

/// <summary>Body of PUT /_emulator/nodes: one node, a list of nodes, or <c>{"Nodes": […], "Fill": true}</c>.</summary>
internal sealed record NodesRequest(IReadOnlyList<Node> Nodes, bool Fill)
{
    /// <summary>Gives null and what is wrong when the body is none of the three.</summary>
    public static (NodesRequest? Request, string Fault) Parse(byte[] body)
    {
        if (body.Length == 0) return (null, "The body is empty. Send a node, a list of nodes, or {\"Nodes\": […], \"Fill\": true}.");
        try
        {
            using var document = JsonDocument.Parse(body);
            return Parse(document.RootElement);
        }
        catch (JsonException error)
        {
            return (null, $"The body does not fit: {error.Message}");
        }
    }

    private static (NodesRequest? Request, string Fault) Parse(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array) return (new NodesRequest(ParseNodes(root), false), "");
        if (root.ValueKind != JsonValueKind.Object) return (null, "The body is neither an object nor a list.");
        if (!TryGetMember(root, "Nodes", out var nodes)) return (new NodesRequest([ParseNode(root)], false), "");
        if (nodes.ValueKind != JsonValueKind.Array) return (null, "Nodes: is not a list.");
        foreach (var member in root.EnumerateObject())
        {
            if (!IsNamed(member, "Nodes") && !IsNamed(member, "Fill")) return (null, $"{member.Name}: there is no such member beside Nodes and Fill.");
        }

        if (!TryGetMember(root, "Fill", out var fill)) return (new NodesRequest(ParseNodes(nodes), false), "");
        return fill.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? (new NodesRequest(ParseNodes(nodes), fill.GetBoolean()), "")
            : (null, "Fill: is neither true nor false.");
    }

    private static List<Node> ParseNodes(JsonElement list) => [.. list.EnumerateArray().Select(ParseNode)];

    private static Node ParseNode(JsonElement element) =>
        element.Deserialize(ModelJson.Default.Node) ?? throw new JsonException("A node is null.");

    private static bool TryGetMember(JsonElement root, string name, out JsonElement value)
    {
        foreach (var member in root.EnumerateObject().Where(member => IsNamed(member, name)))
        {
            value = member.Value;
            return true;
        }

        value = default;
        return false;
    }

    private static bool IsNamed(JsonProperty member, string name) => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
