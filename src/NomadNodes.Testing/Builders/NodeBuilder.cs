using System.Text.Json.Nodes;

namespace NomadNodes.Testing.Builders;

/// <summary>A node that is to be registered. What is not said is made up: a plausible machine with Docker, that is ready.</summary>
public sealed class NodeBuilder
{
    private readonly JsonObject _node = new() { ["Status"] = "ready" };

    internal NodeBuilder()
    {
    }

    /// <param name="id">A UUID; that of a node that is there makes this a re-registration.</param>
    public NodeBuilder WithId(string id) => With("ID", id);

    /// <summary>What people call it; made up unless this says it.</summary>
    public NodeBuilder Named(string name) => With("Name", name);

    /// <summary>A pool that is not there is made.</summary>
    public NodeBuilder InPool(string pool) => With("NodePool", pool);

    /// <summary><c>dc1</c> unless this says otherwise.</summary>
    public NodeBuilder InDatacenter(string datacenter) => With("Datacenter", datacenter);

    /// <summary>Any text by which jobs choose nodes.</summary>
    public NodeBuilder WithClass(string nodeClass) => With("NodeClass", nodeClass);

    /// <summary><c>ready</c> unless this says <c>initializing</c>, <c>down</c> or <c>disconnected</c>.</summary>
    public NodeBuilder WithStatus(string status) => With("Status", status);

    /// <summary>Nothing is to be placed on it.</summary>
    public NodeBuilder Ineligible() => With("SchedulingEligibility", "ineligible");

    /// <summary>One more entry of its metadata.</summary>
    public NodeBuilder WithMeta(string key, string value) => WithEntry("Meta", key, value);

    /// <summary>A node with attributes of its own has only these, and none of a plausible machine.</summary>
    public NodeBuilder WithAttribute(string key, string value) => WithEntry("Attributes", key, value);

    /// <summary>What it has to give.</summary>
    /// <param name="cpu">MHz.</param>
    /// <param name="memory">MB.</param>
    /// <param name="disk">MB.</param>
    public NodeBuilder WithResources(int cpu, int memory, int disk = 100_000) => With("NodeResources", new JsonObject
    {
        ["Cpu"] = new JsonObject { ["CpuShares"] = cpu },
        ["Memory"] = new JsonObject { ["MemoryMB"] = memory },
        ["Disk"] = new JsonObject { ["DiskMB"] = disk },
        ["MinDynamicPort"] = 20_000,
        ["MaxDynamicPort"] = 32_000,
    });

    /// <summary>Any other member, under Nomad's name.</summary>
    public NodeBuilder With(string member, JsonNode? value)
    {
        _node[member] = value;
        return this;
    }

    internal JsonNode ToJson() => _node.DeepClone();

    private NodeBuilder WithEntry(string map, string key, string value)
    {
        if (_node[map] is not JsonObject entries) _node[map] = entries = [];
        entries[key] = value;
        return this;
    }
}
