using NomadNodes.Model.Json;

namespace NomadNodes.Model;

/// <summary>How the cluster schedules, as its operators set it.</summary>
internal sealed record OperatorSchedulerConfiguration : IWireForm
{
    internal const string Binpack = "binpack";

    internal const string Spread = "spread";

    public string SchedulerAlgorithm { get; init => field = value ?? ""; } = Binpack;

    public PreemptionConfig PreemptionConfig { get; init => field = value ?? new(); } = new();

    public bool MemoryOversubscriptionEnabled { get; init; }

    public bool RejectJobRegistration { get; init; }

    public bool PauseEvalBroker { get; init; }

    public long NodeLimitForFeasibilityChecks { get; init; }

    public ulong CreateIndex { get; init; }

    public ulong ModifyIndex { get; init; }

    /// <summary>What a leader sets up, at index 5.</summary>
    internal static OperatorSchedulerConfiguration Initial { get; } = new() { PreemptionConfig = new() { SystemSchedulerEnabled = true }, CreateIndex = 5, ModifyIndex = 5 };

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("SchedulerAlgorithm"u8, SchedulerAlgorithm);
        w.Member("PreemptionConfig"u8, PreemptionConfig);
        w.Member("MemoryOversubscriptionEnabled"u8, MemoryOversubscriptionEnabled);
        w.Member("RejectJobRegistration"u8, RejectJobRegistration);
        w.Member("PauseEvalBroker"u8, PauseEvalBroker);
        w.Member("NodeLimitForFeasibilityChecks"u8, NodeLimitForFeasibilityChecks);
        w.Member("CreateIndex"u8, CreateIndex);
        w.Member("ModifyIndex"u8, ModifyIndex);
        w.EndObject();
    }
}
