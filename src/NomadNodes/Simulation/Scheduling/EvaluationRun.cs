using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.Simulation.Scheduling.Feasibility;
using NomadNodes.Simulation.Scheduling.Ranking;
using NomadNodes.Simulation.Scheduling.Reconcile;

namespace NomadNodes.Simulation.Scheduling;

/// <summary>One evaluation while it is processed: what it looks at, and what came of it so far.</summary>
internal sealed class EvaluationRun
{
    private readonly Dictionary<string, Node?> _nodes = [];
    private readonly JobPresence _presence = new();

    internal EvaluationRun(Evaluation eval, ISchedulerState state, Timestamp now, SchedulerInputs inputs)
    {
        (Eval, State, Now, Inputs) = (eval, state, now, inputs);
        Job = state.FindJob(eval.Namespace, eval.JobID);
        Allocs = state.AllocsOfJob(eval.Namespace, eval.JobID);
        foreach (var alloc in Allocs)
        {
            if (!alloc.IsTerminal) _presence.Add(alloc.TaskGroup, alloc.NodeID);
        }

        if (Job is not { } job) return;
        FollowUps = new FollowUps(eval, job, state.Index, inputs);
        foreach (var group in job.TaskGroups ?? []) Queued[group.Name] = 0;
    }

    internal Evaluation Eval { get; }

    internal ISchedulerState State { get; }

    internal Timestamp Now { get; }

    internal long NowNanoseconds => Now.ToUnixNanoseconds();

    internal SchedulerInputs Inputs { get; }

    /// <summary>Null once it was purged.</summary>
    internal Job? Job { get; }

    internal bool IsStopped => Job is null or { Stop: true };

    internal IReadOnlyList<Allocation> Allocs { get; }

    internal PlanBuilder Plan { get; } = new();

    internal FollowUps? FollowUps { get; }

    /// <summary>IDs of nodes that a system job should be on and has no room on.</summary>
    internal List<string> FullNodes { get; } = [];

    internal SortedDictionary<string, Tally> Tallies { get; } = new(StringComparer.Ordinal);

    internal SortedDictionary<string, AllocMetric> Failures { get; } = new(StringComparer.Ordinal);

    internal SortedDictionary<string, long> Queued { get; } = new(StringComparer.Ordinal);

    /// <summary>Null while there is none that the job's version rolls out with.</summary>
    internal Deployment? Deployment { get; set; }

    /// <summary>The candidates are looked for when they are first wanted.</summary>
    internal PlacementContext Context => field ??= MakeContext(Job ?? throw new InvalidOperationException("A purged job places nothing."));

    internal bool HasContext { get; private set; }

    internal Node? FindNode(string id)
    {
        if (!_nodes.TryGetValue(id, out var node)) _nodes.Add(id, node = State.FindNode(id));
        return node;
    }

    internal Tally TallyOf(string group)
    {
        if (!Tallies.TryGetValue(group, out var tally)) Tallies.Add(group, tally = new Tally());
        return tally;
    }

    internal void Stop(Allocation alloc, string description, UpdateReason reason = UpdateReason.Stop)
    {
        Plan.Stop(alloc, description, reason);
        if (!alloc.IsTerminal) _presence.Remove(alloc.TaskGroup, alloc.NodeID);
        if (HasContext && !alloc.IsClientTerminal) Context.Candidate(alloc.NodeID)?.Free(alloc);
    }

    internal void UndoStop(Allocation alloc)
    {
        Plan.Undo(alloc);
        if (!alloc.IsTerminal) _presence.Add(alloc.TaskGroup, alloc.NodeID);
        if (!alloc.IsClientTerminal) Context.Candidate(alloc.NodeID)?.Restore(alloc);
    }

    internal void Place(Allocation alloc, PlacementNode node, Allocation? previous)
    {
        Plan.Place(alloc, previous);
        _presence.Add(alloc.TaskGroup, alloc.NodeID);
        node.Place(alloc);
    }

    private PlacementContext MakeContext(Job job)
    {
        HasContext = true;
        var candidates = new CandidateNodes(job, State.Nodes, Inputs.Random);
        var configuration = State.Configuration.Within(State.FindPool(job.NodePool));
        return new PlacementContext(job, candidates, configuration, _presence, FindNode, UsageOf);
    }

    private NodeUsage UsageOf(Node node)
    {
        var usage = new NodeUsage();
        foreach (var alloc in State.AllocsOnNode(node.ID))
        {
            if (!alloc.IsClientTerminal && !Plan.Ends(alloc.ID)) usage.Add(alloc);
        }

        return usage;
    }
}
