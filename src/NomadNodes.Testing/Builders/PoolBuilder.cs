using System.Text.Json.Nodes;

namespace NomadNodes.Testing.Builders;

/// <summary>A node pool that is to be made.</summary>
public sealed class PoolBuilder
{
    private readonly JsonObject _pool;

    internal PoolBuilder(string name) => _pool = new JsonObject { ["Name"] = name };

    /// <summary>What people are told of it.</summary>
    public PoolBuilder WithDescription(string description) => With("Description", description);

    /// <summary>One more entry of its metadata.</summary>
    public PoolBuilder WithMeta(string key, string value)
    {
        if (_pool["Meta"] is not JsonObject meta) _pool["Meta"] = meta = [];
        meta[key] = value;
        return this;
    }

    /// <summary>How jobs are placed on its nodes. The community edition refuses it.</summary>
    /// <param name="algorithm"><c>binpack</c> or <c>spread</c>.</param>
    /// <param name="memoryOversubscription">Null: as the cluster has it.</param>
    public PoolBuilder WithScheduler(string algorithm, bool? memoryOversubscription = null)
    {
        var scheduler = new JsonObject { ["SchedulerAlgorithm"] = algorithm };
        if (memoryOversubscription is not null) scheduler["MemoryOversubscriptionEnabled"] = memoryOversubscription;
        return With("SchedulerConfiguration", scheduler);
    }

    /// <summary>Any other member, under Nomad's name.</summary>
    public PoolBuilder With(string member, JsonNode? value)
    {
        _pool[member] = value;
        return this;
    }

    internal JsonNode ToJson() => _pool.DeepClone();
}
