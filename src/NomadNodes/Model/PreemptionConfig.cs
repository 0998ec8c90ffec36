using NomadNodes.Model.Json;

namespace NomadNodes.Model;

/// <summary>Which jobs may take the place of less important ones. Stored and shown; nothing is preempted here.</summary>
internal sealed record PreemptionConfig : IWireForm
{
    public bool SystemSchedulerEnabled { get; init; }

    public bool SysBatchSchedulerEnabled { get; init; }

    public bool BatchSchedulerEnabled { get; init; }

    public bool ServiceSchedulerEnabled { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("SystemSchedulerEnabled"u8, SystemSchedulerEnabled);
        w.Member("SysBatchSchedulerEnabled"u8, SysBatchSchedulerEnabled);
        w.Member("BatchSchedulerEnabled"u8, BatchSchedulerEnabled);
        w.Member("ServiceSchedulerEnabled"u8, ServiceSchedulerEnabled);
        w.EndObject();
    }
}
