using System.Text.Json;
using NomadNodes.Model;
using NomadNodes.Model.Json;
using NomadNodes.Services.Nodes;

namespace NomadNodes.Control;

/// <summary>Body of POST /_emulator/nodes/scale: <c>{"Count": 5000, "Template": {…}, "Pools": {"gpu": 1, "default": 3}}</c>.</summary>
internal static class ScaleRequest
{
    private static readonly string[] Members = [nameof(FleetOrder.Count), nameof(FleetOrder.Template), nameof(FleetOrder.Pools)];

    /// <returns>Null, or something that must not be used, when there are faults.</returns>
    public static FleetOrder? Parse(ReadOnlyMemory<byte> body, List<string> faults)
    {
        if (!body.IsEmpty) return CheckedJson.Parse(body, faults, Read);
        faults.Add("The body is empty. Send {\"Count\": 5000}.");
        return null;
    }

    private static FleetOrder? Read(JsonElement root, List<string> faults)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            faults.Add("The body is no object.");
            return null;
        }

        CheckedJson.RefuseOthers(root, Members, faults);
        var count = CheckedJson.FindMember(root, nameof(FleetOrder.Count)) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var wanted) ? wanted : -1;
        if (count is < 0 or > Fleet.Largest) faults.Add($"Count: is no whole number between 0 and {Fleet.Largest}.");
        var template = ReadTemplate(root, faults);
        return new FleetOrder(count, template, ReadPools(root, template, faults));
    }

    private static Node ReadTemplate(JsonElement root, List<string> faults)
    {
        if (CheckedJson.FindMember(root, nameof(FleetOrder.Template)) is not { } element) return new Node();
        var template = CheckedJson.Read(element, ModelJson.Default.Node, nameof(FleetOrder.Template), faults) ?? new Node();
        if (template.ID.Length > 0) faults.Add("Template.ID: every node has one of its own; leave it out.");
        if (template.SecretID.Length > 0) faults.Add("Template.SecretID: every node has one of its own; leave it out.");
        faults.AddRange(NodeRules.FaultsOfSent([template with { ID = "" }], isAlone: true).Select(fault => "Template." + fault));
        return template;
    }

    private static List<KeyValuePair<string, double>> ReadPools(JsonElement root, Node template, List<string> faults)
    {
        var pools = new List<KeyValuePair<string, double>>();
        if (CheckedJson.FindMember(root, nameof(FleetOrder.Pools)) is not { } element) return pools;
        if (element.ValueKind != JsonValueKind.Object)
        {
            faults.Add("Pools: is no object of names and weights.");
            return pools;
        }

        if (template.NodePool.Length > 0) faults.Add("Pools: the template names a pool, too; leave one of them out.");
        foreach (var pool in element.EnumerateObject()) ReadPool(pool.Name, pool.Value, pools, faults);
        if (pools.Count == 0 && faults.Count == 0) faults.Add("Pools: no pool has a weight above 0.");
        return pools;
    }

    private static void ReadPool(string name, JsonElement value, List<KeyValuePair<string, double>> pools, List<string> faults)
    {
        if (!NodePoolName.IsValid(name) || name == NodePool.All) faults.Add($"Pools: '{name}' is no name of a pool in which nodes can be.");
        else if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var weight) && weight is >= 0 and <= 1e9)
        {
            if (weight > 0) pools.Add(new(name, weight));
        }
        else faults.Add($"Pools.{name}: is no weight: a number between 0 and 1000000000.");
    }
}
