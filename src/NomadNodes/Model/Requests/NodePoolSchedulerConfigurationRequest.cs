using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests;

internal sealed class NodePoolSchedulerConfigurationRequest
{
    public static readonly GoObject<NodePoolSchedulerConfigurationRequest> Form =
        new GoObject<NodePoolSchedulerConfigurationRequest>("structs.NodePoolSchedulerConfiguration")
            .String("SchedulerAlgorithm", (r, v) => r.SchedulerAlgorithm = v, "structs.SchedulerAlgorithm")
            .Member(
                "MemoryOversubscriptionEnabled",
                GoKinds.Nullable(GoKinds.Bool),
                r => r.MemoryOversubscriptionEnabled,
                (r, v) => r.MemoryOversubscriptionEnabled = v);

    public string SchedulerAlgorithm { get; set; } = "";

    public bool? MemoryOversubscriptionEnabled { get; set; }
}
