using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.State;

namespace NomadNodes.Tests.State;

/// <summary>A small job with what was scheduled for it, and the writes of them.</summary>
internal static class SchedulingRecords
{
    public static readonly Job Web = new()
    {
        ID = "web",
        Namespace = "default",
        Name = "web",
        Region = "global",
        Type = "service",
        NodePool = "default",
        Status = "running",
        Priority = 50,
        Datacenters = ["*"],
        Meta = new Dictionary<string, string> { ["owner"] = "\"me\"" },
        TaskGroups = [new TaskGroup { Name = "g", Count = 2, Tasks = [new JobTask { Name = "t", Driver = "mock_driver", Config = new(new Dictionary<string, object?> { ["run_for"] = "1s", ["list"] = new List<object?> { 1.5, true, null } }) }] }],
        CreateIndex = 8,
        ModifyIndex = 9,
        JobModifyIndex = 8,
    };

    public static readonly JobSummary Summary = new()
    {
        JobID = "web",
        Namespace = "default",
        Summary = new Dictionary<string, TaskGroupSummary> { ["g"] = new() { Running = 2 } },
        Children = new(),
        CreateIndex = 8,
        ModifyIndex = 9,
    };

    public static Allocation Alloc(int number, Job? job = null) => new()
    {
        ID = StateWrites.Id(number),
        Namespace = (job ?? Web).Namespace,
        EvalID = StateWrites.Id(1),
        Name = $"web.g[{number}]",
        NodeID = StateWrites.Id(2),
        NodeName = "node",
        JobID = (job ?? Web).ID,
        Job = job ?? Web,
        TaskGroup = "g",
        AllocatedResources = new()
        {
            Tasks = new Dictionary<string, AllocatedTaskResources> { ["t"] = new() },
            TaskLifecycles = new Dictionary<string, TaskLifecycleConfig?> { ["t"] = null },
        },
        DesiredStatus = "run",
        DesiredTransition = new() { Migrate = false },
        ClientStatus = "running",
        TaskStates = new Dictionary<string, TaskState> { ["t"] = new() { State = "running", StartedAt = Timestamp.FromUnixSeconds(1_767_323_045, 5, 0) } },
        CreateIndex = 9,
        ModifyIndex = 10,
        CreateTime = 3,
    };

    public static Evaluation Eval(int number) => new()
    {
        ID = StateWrites.Id(number),
        Namespace = "default",
        JobID = "web",
        Type = "service",
        Status = "complete",
        TriggeredBy = "job-register",
        QueuedAllocations = new Dictionary<string, long> { ["g"] = 0 },
        ClassEligibility = new Dictionary<string, bool> { ["v1:1"] = true },
        FailedTGAllocs = new Dictionary<string, AllocMetric> { ["g"] = new() { NodesEvaluated = 1, Scores = new Dictionary<string, double> { ["x"] = 0.5 } } },
        CreateIndex = 8,
        ModifyIndex = 10,
    };

    public static Deployment Deployment(int number) => new()
    {
        ID = StateWrites.Id(number),
        Namespace = "default",
        JobID = "web",
        TaskGroups = new Dictionary<string, DeploymentState> { ["g"] = new() { DesiredTotal = 2 } },
        Status = "running",
        CreateIndex = 9,
        ModifyIndex = 9,
    };

    /// <summary>The job, its summary, two allocations, an evaluation and a deployment, all by one write.</summary>
    public static ulong PutWeb(this WriteTransaction write)
    {
        var index = write.NextIndex();
        write.Jobs.Put(Web, index);
        write.JobSummaries.Put(Summary, index);
        write.Allocs.Put(Alloc(3), index);
        write.Allocs.Put(Alloc(4), index);
        write.Evals.Put(Eval(1), index);
        write.Deployments.Put(Deployment(5), index);
        return index;
    }
}
