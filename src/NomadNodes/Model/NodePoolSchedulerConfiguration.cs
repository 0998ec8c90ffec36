using NomadNodes.Model.Json;

namespace NomadNodes.Model;

/// <summary>Overrides of the scheduler's configuration for the jobs of a pool; an Enterprise feature.</summary>
internal sealed record NodePoolSchedulerConfiguration : IWireForm
{
    /// <summary>Empty, <c>binpack</c> or <c>spread</c>.</summary>
    public string SchedulerAlgorithm { get; init => field = value ?? ""; } = "";

    public bool? MemoryOversubscriptionEnabled { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("MemoryOversubscriptionEnabled"u8, MemoryOversubscriptionEnabled);
        w.Member("SchedulerAlgorithm"u8, SchedulerAlgorithm);
        w.EndObject();
    }
}
