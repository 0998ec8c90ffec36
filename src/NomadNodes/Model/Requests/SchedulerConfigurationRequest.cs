using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests;

/// <summary>The body of a change of the scheduler's configuration: what is left out becomes empty.</summary>
internal sealed class SchedulerConfigurationRequest
{
    public static readonly GoObject<SchedulerConfigurationRequest> Form = new GoObject<SchedulerConfigurationRequest>("api.SchedulerConfiguration")
        .String("SchedulerAlgorithm", (r, v) => r.SchedulerAlgorithm = v, "api.SchedulerAlgorithm")
        .Member("PreemptionConfig", PreemptionConfigRequest.Form, r => r.PreemptionConfig, (r, v) => r.PreemptionConfig = v)
        .Bool("MemoryOversubscriptionEnabled", (r, v) => r.MemoryOversubscriptionEnabled = v)
        .Bool("RejectJobRegistration", (r, v) => r.RejectJobRegistration = v)
        .Bool("PauseEvalBroker", (r, v) => r.PauseEvalBroker = v)
        .Int("NodeLimitForFeasibilityChecks", (r, v) => r.NodeLimitForFeasibilityChecks = v)
        .Ignored("CreateIndex", GoKinds.Uint64)
        .Ignored("ModifyIndex", GoKinds.Uint64);

    public string SchedulerAlgorithm { get; set; } = "";

    public PreemptionConfigRequest PreemptionConfig { get; set; } = new();

    public bool MemoryOversubscriptionEnabled { get; set; }

    public bool RejectJobRegistration { get; set; }

    public bool PauseEvalBroker { get; set; }

    public long NodeLimitForFeasibilityChecks { get; set; }

    /// <summary>Nomad: no algorithm is binpack.</summary>
    public OperatorSchedulerConfiguration ToConfiguration() => new()
    {
        SchedulerAlgorithm = SchedulerAlgorithm.Length == 0 ? OperatorSchedulerConfiguration.Binpack : SchedulerAlgorithm,
        PreemptionConfig = new()
        {
            SystemSchedulerEnabled = PreemptionConfig.SystemSchedulerEnabled,
            SysBatchSchedulerEnabled = PreemptionConfig.SysBatchSchedulerEnabled,
            BatchSchedulerEnabled = PreemptionConfig.BatchSchedulerEnabled,
            ServiceSchedulerEnabled = PreemptionConfig.ServiceSchedulerEnabled,
        },
        MemoryOversubscriptionEnabled = MemoryOversubscriptionEnabled,
        RejectJobRegistration = RejectJobRegistration,
        PauseEvalBroker = PauseEvalBroker,
        NodeLimitForFeasibilityChecks = NodeLimitForFeasibilityChecks,
    };
}
