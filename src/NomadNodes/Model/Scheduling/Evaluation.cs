using NomadNodes.Model.Json;

namespace NomadNodes.Model.Scheduling;

/// <summary>A request to schedule a job, and what came of it. Empty members are left out on the wire.</summary>
internal sealed record Evaluation : IWireForm
{
    public string ID { get; init => field = value ?? ""; } = "";

    public string Namespace { get; init => field = value ?? ""; } = "";

    public long Priority { get; init; }

    public string Type { get; init => field = value ?? ""; } = "";

    public string TriggeredBy { get; init => field = value ?? ""; } = "";

    public string JobID { get; init => field = value ?? ""; } = "";

    public ulong JobModifyIndex { get; init; }

    public string NodeID { get; init => field = value ?? ""; } = "";

    public ulong NodeModifyIndex { get; init; }

    public string DeploymentID { get; init => field = value ?? ""; } = "";

    public string Status { get; init => field = value ?? ""; } = "";

    public string StatusDescription { get; init => field = value ?? ""; } = "";

    /// <summary>Nanoseconds.</summary>
    public long Wait { get; init; }

    public Timestamp WaitUntil { get; init; }

    public string NextEval { get; init => field = value ?? ""; } = "";

    public string PreviousEval { get; init => field = value ?? ""; } = "";

    public string BlockedEval { get; init => field = value ?? ""; } = "";

    public IReadOnlyDictionary<string, AllocMetric>? FailedTGAllocs { get; init; }

    /// <summary>Per computed class.</summary>
    public IReadOnlyDictionary<string, bool>? ClassEligibility { get; init; }

    public string QuotaLimitReached { get; init => field = value ?? ""; } = "";

    public bool EscapedComputedClass { get; init; }

    public bool AnnotatePlan { get; init; }

    public PlanAnnotations? PlanAnnotations { get; init; }

    /// <summary>Per group.</summary>
    public IReadOnlyDictionary<string, long>? QueuedAllocations { get; init; }

    public string LeaderACL { get; init => field = value ?? ""; } = "";

    /// <summary>The state that the scheduler looked at.</summary>
    public ulong SnapshotIndex { get; init; }

    public ulong CreateIndex { get; init; }

    public ulong ModifyIndex { get; init; }

    /// <summary>Unix nanoseconds.</summary>
    public long CreateTime { get; init; }

    /// <summary>Unix nanoseconds.</summary>
    public long ModifyTime { get; init; }

    public void WriteTo(GoWriter w) => WriteTo(w, []);

    /// <summary>With the evaluations that it is related to, as the endpoint of one evaluation shows them when asked.</summary>
    internal void WriteTo(GoWriter w, IReadOnlyList<EvaluationStub> related)
    {
        w.BeginObject();
        w.OmitEmpty("ID"u8, ID);
        w.OmitEmpty("Namespace"u8, Namespace);
        w.OmitEmpty("Priority"u8, Priority);
        w.OmitEmpty("Type"u8, Type);
        w.OmitEmpty("TriggeredBy"u8, TriggeredBy);
        w.OmitEmpty("JobID"u8, JobID);
        w.OmitEmpty("JobModifyIndex"u8, JobModifyIndex);
        w.OmitEmpty("NodeID"u8, NodeID);
        w.OmitEmpty("NodeModifyIndex"u8, NodeModifyIndex);
        w.OmitEmpty("DeploymentID"u8, DeploymentID);
        w.OmitEmpty("Status"u8, Status);
        w.OmitEmpty("StatusDescription"u8, StatusDescription);
        w.OmitEmpty("Wait"u8, Wait);
        w.OmitEmpty("WaitUntil"u8, WaitUntil);
        w.OmitEmpty("NextEval"u8, NextEval);
        w.OmitEmpty("PreviousEval"u8, PreviousEval);
        w.OmitEmpty("BlockedEval"u8, BlockedEval);
        w.OmitEmpty("RelatedEvals"u8, related);
        w.OmitEmpty("FailedTGAllocs"u8, FailedTGAllocs);
        w.OmitEmpty("PlanAnnotations"u8, PlanAnnotations);
        w.OmitEmpty("ClassEligibility"u8, ClassEligibility);
        w.OmitEmpty("QuotaLimitReached"u8, QuotaLimitReached);
        w.OmitEmpty("EscapedComputedClass"u8, EscapedComputedClass);
        w.OmitEmpty("AnnotatePlan"u8, AnnotatePlan);
        w.OmitEmpty("QueuedAllocations"u8, QueuedAllocations);
        w.OmitEmpty("LeaderACL"u8, LeaderACL);
        w.OmitEmpty("SnapshotIndex"u8, SnapshotIndex);
        w.OmitEmpty("CreateIndex"u8, CreateIndex);
        w.OmitEmpty("ModifyIndex"u8, ModifyIndex);
        w.OmitEmpty("CreateTime"u8, CreateTime);
        w.OmitEmpty("ModifyTime"u8, ModifyTime);
        w.EndObject();
    }
}
