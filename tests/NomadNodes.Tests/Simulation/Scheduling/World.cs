using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.Simulation.Scheduling;

namespace NomadNodes.Tests.Simulation.Scheduling;

/// <summary>A small state that evaluations are run on and whose plans it takes in, as the writer would.</summary>
internal sealed class World : ISchedulerState
{
    private readonly SortedDictionary<string, Node> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Job> _jobs = [];
    private readonly SortedDictionary<string, Allocation> _allocs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Evaluation> _evals = [];
    private readonly List<Deployment> _deployments = [];
    private readonly Random _random;

    public World(int seed = 1)
    {
        _random = new Random(seed);
        Inputs = new SchedulerInputs(NewId, _random, "key");
    }

    public Timestamp Now { get; set; } = Timestamp.FromUnixSeconds(1_800_000_000);

    public ulong Index { get; set; } = 10;

    public SchedulerConfiguration Configuration { get; set; } = SchedulerConfiguration.Default;

    public NodePool? Pool { get; set; }

    public SchedulerInputs Inputs { get; }

    public IEnumerable<Node> Nodes => _nodes.Values;

    public IReadOnlyCollection<Allocation> Allocs => _allocs.Values;

    public IReadOnlyList<Allocation> Live => [.. _allocs.Values.Where(alloc => !alloc.IsTerminal)];

    public IReadOnlyList<Deployment> Deployments => _deployments;

    public Node? FindNode(string id) => _nodes.GetValueOrDefault(id);

    public NodePool? FindPool(string name) => Pool?.Name == name ? Pool : null;

    public Job? FindJob(string @namespace, string id) => _jobs.GetValueOrDefault(id);

    public IReadOnlyList<Allocation> AllocsOfJob(string @namespace, string jobId) => [.. _allocs.Values.Where(alloc => alloc.JobID == jobId)];

    public IReadOnlyList<Allocation> AllocsOnNode(string nodeId) => [.. _allocs.Values.Where(alloc => alloc.NodeID == nodeId)];

    public Deployment? LatestDeployment(string @namespace, string jobId) => _deployments.FindLast(deployment => deployment.JobID == jobId);

    public IReadOnlyList<Evaluation> BlockedEvals(string @namespace, string jobId) =>
        [.. _evals.Values.Where(eval => eval.JobID == jobId && eval.Status == EvalStatus.Blocked)];

    public Node Put(Node node) => _nodes[node.ID] = node;

    public void Remove(Node node) => _nodes.Remove(node.ID);

    public Allocation Put(Allocation alloc) => _allocs[alloc.ID] = alloc;

    public void Put(Deployment deployment)
    {
        var at = _deployments.FindIndex(other => other.ID == deployment.ID);
        if (at < 0) _deployments.Add(deployment);
        else _deployments[at] = deployment;
    }

    /// <summary>Stores a job as its next version.</summary>
    public Job Put(Job job)
    {
        Index++;
        var known = _jobs.GetValueOrDefault(job.ID);
        var stored = job with
        {
            Version = known is null ? 0 : known.Version + 1,
            CreateIndex = known?.CreateIndex ?? Index,
            ModifyIndex = Index,
            JobModifyIndex = Index,
        };
        return _jobs[job.ID] = stored;
    }

    public void Purge(Job job)
    {
        _jobs.Remove(job.ID);
        foreach (var alloc in AllocsOfJob("default", job.ID)) _allocs.Remove(alloc.ID);
    }

    /// <summary>Runs an evaluation and takes in its decision.</summary>
    public SchedulingDecision Run(Job job, string trigger = EvalTrigger.JobRegister) => Run(Evals.Of(job, trigger, NewId().ToString()));

    public SchedulingDecision Run(Evaluation eval)
    {
        var decision = Scheduler.Process(eval, this, Now, Inputs);
        foreach (var created in decision.CreatedEvals) _evals[created.ID] = created;
        foreach (var canceled in decision.CanceledEvals) _evals[canceled.ID] = canceled;
        if (decision.Completed is { } completed) _evals[completed.ID] = completed;
        Apply(decision.Plan);
        return decision;
    }

    /// <summary>What the clients report of all that they were told.</summary>
    public void RunClients()
    {
        foreach (var alloc in _allocs.Values.ToList())
        {
            if (alloc is { DesiredStatus: AllocDesiredStatus.Run, ClientStatus: AllocClientStatus.Pending })
                Put(alloc with { ClientStatus = AllocClientStatus.Running, DeploymentStatus = (alloc.DeploymentStatus ?? new AllocDeploymentStatus()) with { Healthy = true } });
            else if (alloc is { IsServerTerminal: true, IsClientTerminal: false }) Put(alloc with { ClientStatus = AllocClientStatus.Complete });
        }
    }

    public Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private void Apply(Plan? plan)
    {
        if (plan is null) return;
        Index++;
        foreach (var update in plan.Updated)
            Put(update.Allocation with { ModifyIndex = Index, AllocModifyIndex = update.MovesAllocModifyIndex ? Index : update.Allocation.AllocModifyIndex });
        foreach (var placed in plan.Placed)
            Put(placed with { CreateIndex = Index, ModifyIndex = Index, AllocModifyIndex = Index, ModifyTime = Now.ToUnixNanoseconds() });
        if (plan.CreatedDeployment is { } created) Put(created);
        foreach (var updated in plan.UpdatedDeployments) Put(updated);
    }
}
