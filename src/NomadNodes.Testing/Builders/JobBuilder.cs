using System.Text.Json.Nodes;
using NomadNodes.Testing.Control;

namespace NomadNodes.Testing.Builders;

/// <summary>A job that is to be registered: one group <c>group</c> with one task <c>task</c>, a service in Docker that any node has room for.</summary>
public sealed class JobBuilder
{
    private readonly JsonObject _config = new() { ["image"] = "example:1" };
    private readonly JsonObject _task;
    private readonly JsonObject _group;
    private readonly JsonObject _job;

    internal JobBuilder(string id)
    {
        _task = new JsonObject { ["Name"] = "task", ["Driver"] = "docker", ["Config"] = _config };
        _group = new JsonObject { ["Name"] = "group", ["Count"] = 1, ["Tasks"] = new JsonArray(_task) };
        _job = new JsonObject { ["ID"] = id, ["Datacenters"] = new JsonArray("*"), ["TaskGroups"] = new JsonArray(_group) };
        WithResources(100, 64);
    }

    /// <summary><c>service</c> unless this says <c>batch</c>, <c>system</c> or <c>sysbatch</c>.</summary>
    public JobBuilder OfType(string type)
    {
        // Nomad: a system job's group has no count but 0 and 1.
        if (type is "system" or "sysbatch") _group.Remove("Count");
        return With("Type", type);
    }

    /// <summary>On nodes of this pool only; <c>default</c> unless this says otherwise.</summary>
    public JobBuilder InPool(string pool) => With("NodePool", pool);

    /// <summary>The namespace must be there.</summary>
    public JobBuilder InNamespace(string name) => With("Namespace", name);

    /// <summary>Any, unless this names some; <c>*</c> and <c>?</c> stand for text.</summary>
    public JobBuilder InDatacenters(params string[] datacenters) => With("Datacenters", new JsonArray([.. datacenters.Select(name => JsonValue.Create(name))]));

    /// <summary>1 to 100; 50 unless this says otherwise.</summary>
    public JobBuilder WithPriority(int priority) => With("Priority", priority);

    /// <summary>How many allocations it has.</summary>
    public JobBuilder WithCount(int count)
    {
        _group["Count"] = count;
        return this;
    }

    /// <summary>One more entry of its own metadata.</summary>
    public JobBuilder WithMeta(string key, string value)
    {
        if (_job["Meta"] is not JsonObject meta) _job["Meta"] = meta = [];
        meta[key] = value;
        return this;
    }

    /// <summary>Which nodes it may run on: <c>WithConstraint("${node.class}", "=", "a100")</c>.</summary>
    public JobBuilder WithConstraint(string left, string operand, string right)
    {
        if (_job["Constraints"] is not JsonArray constraints) _job["Constraints"] = constraints = [];
        constraints.Add(new JsonObject { ["LTarget"] = left, ["Operand"] = operand, ["RTarget"] = right });
        return this;
    }

    /// <summary>What one allocation needs; 100 MHz and 64 MB unless this says otherwise.</summary>
    /// <param name="cpu">MHz.</param>
    /// <param name="memory">MB.</param>
    public JobBuilder WithResources(int cpu, int memory)
    {
        _task["Resources"] = new JsonObject { ["CPU"] = cpu, ["MemoryMB"] = memory };
        return this;
    }

    /// <summary>How its task ends by itself, on the cluster's clock: batch jobs after 10 s unless this says otherwise, services never.</summary>
    /// <param name="after">How long it runs.</param>
    /// <param name="exitCode">Anything but 0 is a failure.</param>
    public JobBuilder Ending(TimeSpan after, int exitCode = 0)
    {
        _config["run_for"] = GoDurationText.Of(after);
        _config["exit_code"] = exitCode;
        return this;
    }

    /// <summary>Any other member of the job, under Nomad's name.</summary>
    public JobBuilder With(string member, JsonNode? value)
    {
        _job[member] = value;
        return this;
    }

    /// <summary>Any other member of its group.</summary>
    public JobBuilder WithInGroup(string member, JsonNode? value)
    {
        _group[member] = value;
        return this;
    }

    internal JsonObject ToJson() => (JsonObject)_job.DeepClone();
}
