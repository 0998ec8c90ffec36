using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Jobs;
using NomadNodes.Services.Scheduling;
using NomadNodes.State;
using NomadNodes.State.Events;

namespace NomadNodes.Services.Allocations;

/// <summary>Puts allocations in place without asking the scheduler: one write at one index, with what follows for their jobs.</summary>
internal sealed class DirectPlacement(WriteTransaction write, Func<Guid> newId)
{
    private readonly JobEffects _effects = new(write);
    private readonly Dictionary<(JobKey Job, string Group), NameIndex> _names = [];
    private readonly Dictionary<UuidKey, NodePorts> _ports = [];
    private readonly Dictionary<JobKey, string> _evals = [];

    /// <param name="drafts">Without faults (<see cref="AllocationDraftRules"/>).</param>
    public IReadOnlyList<Allocation> Place(IReadOnlyList<AllocationDraft> drafts)
    {
        write.NextIndex();
        foreach (var job in drafts.Select(draft => draft.Job).OfType<Job>()) JobRegistration.StoreUnevaluated(write, job);
        List<Allocation> placed = [.. drafts.Select(Place)];
        _effects.Store(EventType.PlanResult);
        return placed;
    }

    private Allocation Place(AllocationDraft draft)
    {
        var job = write.Jobs.Find(draft.Key) ?? throw new InvalidOperationException($"There is no job '{draft.Key.ID}'.");
        var group = draft.GroupOf(job) ?? throw new InvalidOperationException($"'{job.ID}' has no such group.");
        var node = write.Nodes.Find(UuidKey.Of(draft.Given.NodeID)) ?? throw new InvalidOperationException($"There is no node '{draft.Given.NodeID}'.");
        var alloc = WithResources(Completed(draft.Given, job, group, node), group, node);
        alloc = alloc with { TaskStates = draft.Given.TaskStates ?? StatesOf(alloc) };
        write.Allocs.Put(alloc, write.Index);
        write.Events.Allocation(EventType.PlanResult, alloc);
        _effects.Placed(alloc);
        return alloc;
    }

    private Allocation Completed(Allocation given, Job job, TaskGroup group, Node node)
    {
        var key = new JobKey(job.Namespace, job.ID);
        var now = write.Now.ToUnixNanoseconds();
        return given with
        {
            ID = Or(given.ID, () => newId().ToString()),
            Namespace = job.Namespace,
            JobID = job.ID,
            Job = job,
            TaskGroup = group.Name,
            NodeName = node.Name,
            Name = Or(given.Name, () => NameOf(key, job, group)),
            EvalID = EvalOf(key, job, given.EvalID),
            Metrics = given.Metrics ?? MetricsOf(node),
            DesiredStatus = Or(given.DesiredStatus, () => AllocDesiredStatus.Run),
            ClientStatus = Or(given.ClientStatus, () => AllocClientStatus.Pending),
            DeploymentStatus = given.DeploymentStatus is { } health ? health with { ModifyIndex = write.Index } : null,
            SigningKeyID = write.Identity.SigningKeyId,
            CreateIndex = write.Index,
            ModifyIndex = write.Index,
            AllocModifyIndex = write.Index,
            CreateTime = given.CreateTime > 0 ? given.CreateTime : now,
            ModifyTime = given.ModifyTime > 0 ? given.ModifyTime : now,
        };
    }

    private static string Or(string given, Func<string> make) => given.Length > 0 ? given : make();

    /// <summary>Nomad: those of system jobs are all the first one, each on its node.</summary>
    private string NameOf(JobKey key, Job job, TaskGroup group) =>
        job.Type is JobType.System or JobType.Sysbatch ? NameIndex.Name(job.ID, group.Name, 0) : NamesOf(key, group.Name).TakeFree();

    private NameIndex NamesOf(JobKey job, string group)
    {
        if (_names.TryGetValue((job, group), out var known)) return known;
        var names = new NameIndex(job.ID, group);
        foreach (var alloc in write.AllocsOfJob(job))
        {
            if (alloc.TaskGroup == group && !alloc.IsTerminal) names.Use(alloc.Name);
        }

        return _names[(job, group)] = names;
    }

    /// <summary>Every allocation has an evaluation that is over; those of a job share the one that is made up.</summary>
    private string EvalOf(JobKey key, Job job, string given)
    {
        if (given.Length == 0 && _evals.TryGetValue(key, out var known)) return known;
        var id = Or(given, () => _evals[key] = newId().ToString());
        if (write.Evals.Find(UuidKey.Of(id)) is not null) return id;
        var eval = NewEvaluation.Of(id, job, EvalTrigger.JobRegister, write.Index, write.Now) with
        {
            Status = EvalStatus.Complete,
            JobModifyIndex = job.JobModifyIndex,
            QueuedAllocations = (job.TaskGroups ?? []).ToDictionary(group => group.Name, _ => 0L, StringComparer.Ordinal),
        };
        write.Evals.Put(eval, write.Index);
        write.Events.Evaluation(EventType.PlanResult, eval);
        return id;
    }

    private static AllocMetric MetricsOf(Node node) => new()
    {
        NodesEvaluated = 1,
        NodesInPool = 1,
        NodePool = node.NodePool,
        NodesAvailable = new Dictionary<string, long> { [node.Datacenter] = 1 },
    };

    private Allocation WithResources(Allocation alloc, TaskGroup group, Node node)
    {
        if (alloc.AllocatedResources is not null) return alloc;
        var key = UuidKey.Of(node.ID);
        if (!_ports.TryGetValue(key, out var ports)) _ports.Add(key, ports = new NodePorts(node, write.AllocsOnNode(key)));
        return new NominalResources(node, ports).Give(alloc, group);
    }

    private static IReadOnlyDictionary<string, TaskState>? StatesOf(Allocation alloc)
    {
        if (alloc.ClientStatus == AllocClientStatus.Pending) return null;
        var started = alloc with { TaskStates = ClientTasks.Started(alloc, Timestamp.FromUnixNanoseconds(alloc.CreateTime)) };
        var end = Timestamp.FromUnixNanoseconds(alloc.ModifyTime);
        return alloc.ClientStatus switch
        {
            AllocClientStatus.Complete => ClientTasks.Ended(started, end, exitCode: 0),
            AllocClientStatus.Failed => ClientTasks.Ended(started, end, exitCode: 1),
            _ => started.TaskStates,
        };
    }
}
