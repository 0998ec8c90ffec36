using NomadNodes.Model.Jobs;
using NomadNodes.Model.Json;

namespace NomadNodes.Model.Scheduling;

/// <summary>One instance of a task group on one node. Empty members are left out on the wire.</summary>
internal sealed record Allocation : IWireForm
{
    public string ID { get; init => field = value ?? ""; } = "";

    public string Namespace { get; init => field = value ?? ""; } = "";

    public string EvalID { get; init => field = value ?? ""; } = "";

    /// <summary><c>job.group[index]</c>.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    public string NodeID { get; init => field = value ?? ""; } = "";

    public string NodeName { get; init => field = value ?? ""; } = "";

    public string JobID { get; init => field = value ?? ""; } = "";

    /// <summary>The version that was scheduled, as it was at that moment.</summary>
    public Job? Job { get; init; }

    public string TaskGroup { get; init => field = value ?? ""; } = "";

    public Resources? Resources { get; init; }

    public Resources? SharedResources { get; init; }

    public IReadOnlyDictionary<string, Resources>? TaskResources { get; init; }

    public AllocatedResources? AllocatedResources { get; init; }

    public AllocMetric? Metrics { get; init; }

    public string DesiredStatus { get; init => field = value ?? ""; } = "";

    public string DesiredDescription { get; init => field = value ?? ""; } = "";

    public DesiredTransition DesiredTransition { get; init => field = value ?? DesiredTransition.Empty; } = DesiredTransition.Empty;

    public string ClientStatus { get; init => field = value ?? ""; } = "";

    public string ClientDescription { get; init => field = value ?? ""; } = "";

    public IReadOnlyDictionary<string, TaskState>? TaskStates { get; init; }

    public IReadOnlyList<AllocState>? AllocStates { get; init; }

    public string PreviousAllocation { get; init => field = value ?? ""; } = "";

    public string NextAllocation { get; init => field = value ?? ""; } = "";

    public string DeploymentID { get; init => field = value ?? ""; } = "";

    public AllocDeploymentStatus? DeploymentStatus { get; init; }

    public RescheduleTracker? RescheduleTracker { get; init; }

    public AnyValue? NetworkStatus { get; init; }

    public string FollowupEvalID { get; init => field = value ?? ""; } = "";

    public IReadOnlyList<string>? PreemptedAllocations { get; init; }

    public string PreemptedByAllocation { get; init => field = value ?? ""; } = "";

    public string SigningKeyID { get; init => field = value ?? ""; } = "";

    public ulong CreateIndex { get; init; }

    public ulong ModifyIndex { get; init; }

    /// <summary>Moves with what the servers decide; <see cref="ModifyIndex"/> with the client's reports too.</summary>
    public ulong AllocModifyIndex { get; init; }

    /// <summary>Unix nanoseconds.</summary>
    public long CreateTime { get; init; }

    /// <summary>Unix nanoseconds.</summary>
    public long ModifyTime { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.OmitEmpty("ID"u8, ID);
        w.OmitEmpty("Namespace"u8, Namespace);
        w.OmitEmpty("EvalID"u8, EvalID);
        w.OmitEmpty("Name"u8, Name);
        w.OmitEmpty("NodeID"u8, NodeID);
        w.OmitEmpty("NodeName"u8, NodeName);
        w.OmitEmpty("JobID"u8, JobID);
        w.OmitEmpty("Job"u8, Job);
        w.OmitEmpty("TaskGroup"u8, TaskGroup);
        w.OmitEmpty("Resources"u8, Resources);
        w.OmitEmpty("SharedResources"u8, SharedResources);
        w.OmitEmpty("TaskResources"u8, TaskResources);
        w.OmitEmpty("AllocatedResources"u8, AllocatedResources);
        w.OmitEmpty("Metrics"u8, Metrics);
        w.OmitEmpty("DesiredStatus"u8, DesiredStatus);
        w.OmitEmpty("DesiredDescription"u8, DesiredDescription);
        w.OmitEmpty("DesiredTransition"u8, DesiredTransition == DesiredTransition.Empty ? null : DesiredTransition);
        w.OmitEmpty("ClientStatus"u8, ClientStatus);
        w.OmitEmpty("ClientDescription"u8, ClientDescription);
        w.OmitEmpty("TaskStates"u8, TaskStates);
        w.OmitEmpty("AllocStates"u8, AllocStates);
        w.OmitEmpty("PreviousAllocation"u8, PreviousAllocation);
        w.OmitEmpty("NextAllocation"u8, NextAllocation);
        w.OmitEmpty("DeploymentID"u8, DeploymentID);
        w.OmitEmpty("DeploymentStatus"u8, DeploymentStatus);
        w.OmitEmpty("RescheduleTracker"u8, RescheduleTracker);
        w.OmitEmpty("NetworkStatus"u8, NetworkStatus);
        w.OmitEmpty("FollowupEvalID"u8, FollowupEvalID);
        w.OmitEmpty("PreemptedAllocations"u8, PreemptedAllocations);
        w.OmitEmpty("PreemptedByAllocation"u8, PreemptedByAllocation);
        w.OmitEmpty("SigningKeyID"u8, SigningKeyID);
        w.OmitEmpty("CreateIndex"u8, CreateIndex);
        w.OmitEmpty("ModifyIndex"u8, ModifyIndex);
        w.OmitEmpty("AllocModifyIndex"u8, AllocModifyIndex);
        w.OmitEmpty("CreateTime"u8, CreateTime);
        w.OmitEmpty("ModifyTime"u8, ModifyTime);
        w.EndObject();
    }
}
