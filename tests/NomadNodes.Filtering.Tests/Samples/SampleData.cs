using System.Text.Json;

namespace NomadNodes.Filtering.Tests.Samples;

/// <summary>The objects of the recorded conversations, as they were when the filters were asked for.</summary>
internal static class SampleData
{
    public static SampleNode[] Nodes { get; } = Load<SampleNode>("nodes");

    public static SampleNode[] DrainingNodes { get; } = Load<SampleNode>("draining-nodes");

    public static SamplePool[] Pools { get; } = Load<SamplePool>("pools");

    public static SampleJob[] Jobs { get; } = Load<SampleJob>("jobs");

    private static T[] Load<T>(string name) =>
        JsonSerializer.Deserialize<T[]>(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", name + ".json")))!;
}
