using System.Text;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Json;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Api.Docs;

/// <summary>A job and what was scheduled for it, as the server writes them.</summary>
internal static class JobExamples
{
    public const string JobId = "web";
    public const string AllocationId = "5456bd7a-9fc0-c0dd-6131-cbee77f57577";
    public const string EvaluationId = "5456bd7a-9fc0-c0dd-6131-cbee77f57578";
    public const string DeploymentId = "5456bd7a-9fc0-c0dd-6131-cbee77f57579";

    private const string Namespace = "default";
    private const string GroupName = "cache";
    private const long Time = 1_800_000_000_000_000_000;

    private static readonly Job SampleJob = new()
    {
        Region = "global",
        Namespace = Namespace,
        ID = JobId,
        Name = JobId,
        Type = JobType.Service,
        Priority = 50,
        Datacenters = ["dc1"],
        NodePool = "default",
        TaskGroups = [new TaskGroup { Name = GroupName, Count = 1, Tasks = [new JobTask { Name = "redis", Driver = "docker", Resources = new() { CPU = 100, MemoryMB = 64 } }] }],
        Status = JobStatus.Running,
        SubmitTime = Time,
        CreateIndex = 10,
        ModifyIndex = 11,
        JobModifyIndex = 10,
    };

    private static readonly JobSummary SampleSummary = new()
    {
        JobID = JobId,
        Namespace = Namespace,
        Summary = new Dictionary<string, TaskGroupSummary> { [GroupName] = new() { Running = 1 } },
        Children = JobChildrenSummary.Empty,
        CreateIndex = 10,
        ModifyIndex = 13,
    };

    private static readonly Allocation SampleAllocation = new()
    {
        ID = AllocationId,
        Namespace = Namespace,
        EvalID = EvaluationId,
        Name = "web.cache[0]",
        NodeID = Examples.NodeId,
        NodeName = "nomad-4",
        JobID = JobId,
        Job = SampleJob,
        TaskGroup = GroupName,
        DesiredStatus = AllocDesiredStatus.Run,
        ClientStatus = AllocClientStatus.Running,
        DeploymentID = DeploymentId,
        CreateIndex = 11,
        ModifyIndex = 13,
        AllocModifyIndex = 11,
        CreateTime = Time,
        ModifyTime = Time,
    };

    private static readonly Evaluation SampleEvaluation = new()
    {
        ID = EvaluationId,
        Namespace = Namespace,
        Priority = 50,
        Type = JobType.Service,
        TriggeredBy = EvalTrigger.JobRegister,
        JobID = JobId,
        JobModifyIndex = 10,
        Status = EvalStatus.Complete,
        QueuedAllocations = new Dictionary<string, long> { [GroupName] = 0 },
        SnapshotIndex = 10,
        CreateIndex = 10,
        ModifyIndex = 12,
        CreateTime = Time,
        ModifyTime = Time,
    };

    private static readonly Deployment SampleDeployment = new()
    {
        ID = DeploymentId,
        Namespace = Namespace,
        JobID = JobId,
        JobModifyIndex = 10,
        JobSpecModifyIndex = 10,
        JobCreateIndex = 10,
        TaskGroups = new Dictionary<string, DeploymentState> { [GroupName] = new() { DesiredTotal = 1, PlacedAllocs = 1 } },
        Status = "running",
        StatusDescription = "Deployment is running",
        EvalPriority = 50,
        CreateIndex = 11,
        ModifyIndex = 11,
        CreateTime = Time,
        ModifyTime = Time,
    };

    public static string Job { get; } = Text(SampleJob);

    public static string Summary { get; } = Text(SampleSummary);

    public static string Allocation { get; } = Text(SampleAllocation);

    public static string Evaluation { get; } = Text(SampleEvaluation);

    public static string Deployment { get; } = Text(SampleDeployment);

    public static string JobList { get; } = $"[{Text(static w => JobListStub.Write(w, SampleJob, SampleSummary, withMeta: true))}]";

    public static string AllocationList { get; } =
        $"[{Text(static w => AllocListStub.Write(w, SampleAllocation, AllocListFields.Resources | AllocListFields.TaskStates))}]";

    private static string Text(IWireForm record) => Text(record.WriteTo);

    private static string Text(Action<GoWriter> write) => Encoding.UTF8.GetString(WireBytes.Of(write, static (w, write) => write(w)));
}
