namespace NomadNodes.Filtering.Tests.Samples;

internal sealed record SamplePool
{
    public string Name { get; init; } = "";
    public string Description { get; init; } = "";
    public Dictionary<string, string>? Meta { get; init; }
    public SchedulerConfiguration? SchedulerConfiguration { get; init; }
    public long NodeIdentityTTL { get; init; }
    public byte[]? Hash { get; init; }
    public ulong CreateIndex { get; init; }
    public ulong ModifyIndex { get; init; }
}

internal sealed record SchedulerConfiguration
{
    public string SchedulerAlgorithm { get; init; } = "";
    public bool? MemoryOversubscriptionEnabled { get; init; }
}
