using System.Text.Json;

namespace NomadNodes.Filtering.Tests.Samples;

internal sealed record SampleJob
{
    public string ID { get; init; } = "";
    public string Name { get; init; } = "";
    public string Namespace { get; init; } = "";
    public string ParentID { get; init; } = "";
    public string Type { get; init; } = "";
    public string NodePool { get; init; } = "";
    public string Status { get; init; } = "";
    public bool Stop { get; init; }
    public int Priority { get; init; }
    public List<string>? Datacenters { get; init; }
    public List<Constraint>? Constraints { get; init; }
    public List<TaskGroup>? TaskGroups { get; init; }
    public UpdateStrategy Update { get; init; } = new();
    public object? Multiregion { get; init; }
    public Periodic? Periodic { get; init; }
    public Parameterized? ParameterizedJob { get; init; }
    public byte[]? Payload { get; init; }
    public Dictionary<string, string>? Meta { get; init; }
    public ulong Version { get; init; }
    public long SubmitTime { get; init; }
}

internal sealed record Constraint(string LTarget, string RTarget, string Operand);

internal sealed record TaskGroup
{
    public string Name { get; init; } = "";
    public int Count { get; init; }
    public List<JobTask>? Tasks { get; init; }
}

internal sealed record JobTask
{
    public string Name { get; init; } = "";
    public string Driver { get; init; } = "";
    public Dictionary<string, JsonElement>? Config { get; init; }
    public TaskResources Resources { get; init; } = new();

    public IReadOnlyDictionary<string, object?>? Settings => Config?.ToDictionary(c => c.Key, c => (object?)c.Value.GetString());
}

internal sealed record TaskResources
{
    public int CPU { get; init; }
    public int MemoryMB { get; init; }
}

internal sealed record UpdateStrategy
{
    public int MaxParallel { get; init; }
}

internal sealed record Periodic
{
    public bool Enabled { get; init; }
    public string Spec { get; init; } = "";
}

internal sealed record Parameterized
{
    public string Payload { get; init; } = "";
}
