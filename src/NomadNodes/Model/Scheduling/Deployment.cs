using NomadNodes.Model.Json;

namespace NomadNodes.Model.Scheduling;

/// <summary>The roll-out of one version of a job.</summary>
internal sealed record Deployment : IWireForm
{
    public string ID { get; init => field = value ?? ""; } = "";

    public string Namespace { get; init => field = value ?? ""; } = "";

    public string JobID { get; init => field = value ?? ""; } = "";

    public ulong JobVersion { get; init; }

    public ulong JobModifyIndex { get; init; }

    public ulong JobSpecModifyIndex { get; init; }

    public ulong JobCreateIndex { get; init; }

    public bool IsMultiregion { get; init; }

    public IReadOnlyDictionary<string, DeploymentState>? TaskGroups { get; init; }

    public string Status { get; init => field = value ?? ""; } = "";

    public string StatusDescription { get; init => field = value ?? ""; } = "";

    public long EvalPriority { get; init; }

    public ulong CreateIndex { get; init; }

    public ulong ModifyIndex { get; init; }

    /// <summary>Unix nanoseconds.</summary>
    public long CreateTime { get; init; }

    /// <summary>Unix nanoseconds.</summary>
    public long ModifyTime { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("ID"u8, ID);
        w.Member("Namespace"u8, Namespace);
        w.Member("JobID"u8, JobID);
        w.Member("JobVersion"u8, JobVersion);
        w.Member("JobModifyIndex"u8, JobModifyIndex);
        w.Member("JobSpecModifyIndex"u8, JobSpecModifyIndex);
        w.Member("JobCreateIndex"u8, JobCreateIndex);
        w.Member("IsMultiregion"u8, IsMultiregion);
        w.Map("TaskGroups"u8, TaskGroups);
        w.Member("Status"u8, Status);
        w.Member("StatusDescription"u8, StatusDescription);
        w.Member("EvalPriority"u8, EvalPriority);
        w.Member("CreateIndex"u8, CreateIndex);
        w.Member("ModifyIndex"u8, ModifyIndex);
        w.Member("CreateTime"u8, CreateTime);
        w.Member("ModifyTime"u8, ModifyTime);
        w.EndObject();
    }
}
