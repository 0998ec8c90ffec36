using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests;

internal sealed class PreemptionConfigRequest
{
    public static readonly GoObject<PreemptionConfigRequest> Form = new GoObject<PreemptionConfigRequest>("api.PreemptionConfig")
        .Bool("SystemSchedulerEnabled", (r, v) => r.SystemSchedulerEnabled = v)
        .Bool("SysBatchSchedulerEnabled", (r, v) => r.SysBatchSchedulerEnabled = v)
        .Bool("BatchSchedulerEnabled", (r, v) => r.BatchSchedulerEnabled = v)
        .Bool("ServiceSchedulerEnabled", (r, v) => r.ServiceSchedulerEnabled = v);

    public bool SystemSchedulerEnabled { get; set; }

    public bool SysBatchSchedulerEnabled { get; set; }

    public bool BatchSchedulerEnabled { get; set; }

    public bool ServiceSchedulerEnabled { get; set; }
}
