using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.Simulation.Scheduling.Placing;
using NomadNodes.Simulation.Scheduling.Ranking;
using NomadNodes.Simulation.Scheduling.Reconcile;

namespace NomadNodes.Simulation.Scheduling;

/// <summary>One group of a system or sysbatch job.</summary>
internal sealed class SystemGroup(EvaluationRun run, Job job, TaskGroup group, GroupPlacer placer, DeploymentPlan deployments)
{
    private readonly string _name = NameIndex.Name(job.ID, group.Name, 0);
    private readonly List<Allocation> _inPlace = [];
    private readonly List<(PlacementNode Node, Allocation? Previous, bool Replaces)> _wanted = [];
    private long? _rollingLeft;
    private long _total;

    /// <summary>Counts are told only of groups that something happened to.</summary>
    private Tally Tally => run.TallyOf(group.Name);

    internal void Reconcile()
    {
        var perNode = run.Allocs.Where(alloc => alloc.TaskGroup == group.Name).ToLookup(alloc => alloc.NodeID);
        foreach (var onNode in perNode)
        {
            if (run.Context.Candidate(onNode.Key) is null) LookElsewhere(onNode, run.FindNode(onNode.Key));
        }

        foreach (var node in run.Context.Nodes) Look(node, [.. perNode[node.Node.ID]]);
        if (DeploymentPlan.Rolls(job, group) && IsRolledOut()) deployments.Want(group, _total, withCanaries: false);
    }

    internal void Apply()
    {
        foreach (var alloc in _inPlace) InPlaceUpdate.Apply(run, alloc, deployments);
        foreach (var (node, previous, replaces) in _wanted) Place(node, previous, replaces);
    }

    private bool IsRolledOut() =>
        _inPlace.Count > 0 || _wanted.Exists(wanted => wanted.Replaces)
        || (_wanted.Count > 0 && !run.Allocs.Any(alloc => alloc.TaskGroup == group.Name && AllocClassifier.IsCurrent(alloc, job)));

    /// <summary>On a node that takes no allocations of this job: what runs there stays, unless it was told to go or the job went from there.</summary>
    private void LookElsewhere(IEnumerable<Allocation> allocs, Node? node)
    {
        foreach (var alloc in allocs)
        {
            if (alloc.IsClientTerminal) continue;
            if (AllocClassifier.IsGone(node)) LookAtGone(alloc, node);
            else if (alloc.IsServerTerminal) continue;
            else if (node.Status == NodeStatus.Disconnected) Disconnect(alloc);
            else if (alloc.IsMigrating) Migrate(alloc);
            else if (!job.Reaches(node)) Stop(alloc);
            else Tally.Ignore++;
        }
    }

    private void LookAtGone(Allocation alloc, Node? node)
    {
        var stillMayReturn = node is not null && alloc.ClientStatus == AllocClientStatus.Unknown && !alloc.IsUnknownForTooLong(group, run.NowNanoseconds);
        if (!stillMayReturn) run.Stop(alloc, Descriptions.AllocLost, UpdateReason.Lost);
    }

    private void Disconnect(Allocation alloc)
    {
        if (alloc.ClientStatus == AllocClientStatus.Unknown && !alloc.IsUnknownForTooLong(group, run.NowNanoseconds))
        {
            Tally.Ignore++;
            return;
        }

        if (group.LostAfter == 0 || alloc.ClientStatus != AllocClientStatus.Running)
        {
            run.Stop(alloc, Descriptions.AllocLost, UpdateReason.Lost);
            return;
        }

        var due = run.NowNanoseconds + group.LostAfter;
        var timeouts = run.FollowUps!.Add(EvalTrigger.MaxDisconnectTimeout, Descriptions.EvalDisconnectTimeout, [(alloc.ID, due)]);
        run.Plan.Update(Disconnections.Unknown(run, alloc, timeouts[alloc.ID]), UpdateReason.Unknown);
        Tally.Disconnect++;
    }

    private void Migrate(Allocation alloc)
    {
        run.Stop(alloc, Descriptions.AllocNodeTainted, UpdateReason.Migrate);
        Tally.Migrate++;
    }

    private void Stop(Allocation alloc)
    {
        run.Stop(alloc, Descriptions.AllocNotNeeded);
        Tally.Stop++;
    }

    private void Look(PlacementNode node, List<Allocation> allocs)
    {
        foreach (var marked in allocs.FindAll(alloc => alloc is { IsTerminal: false, IsMigrating: true })) Migrate(marked);
        var live = allocs.Find(alloc => !alloc.IsTerminal && !alloc.IsMigrating);
        var last = allocs.Where(alloc => alloc.IsTerminal).MaxBy(alloc => alloc.CreateIndex);
        if (live is not null) Keep(node, live);
        else if (last is not null && IsDone(last)) (Tally.Ignore, Tally.Place) = (Tally.Ignore + 1, Tally.Place + 1);
        else Want(node, last);
    }

    private void Want(PlacementNode node, Allocation? last)
    {
        _wanted.Add((node, last, Replaces: false));
        if (placer.IsFeasible(node.Node)) _total++;
    }

    /// <summary>Nomad: what a sysbatch job ran on a node, it runs there no second time, however it ended.</summary>
    private bool IsDone(Allocation last) =>
        job.Type == JobType.Sysbatch
        && last.ClientStatus is AllocClientStatus.Complete or AllocClientStatus.Failed
        && !last.IsServerTerminal
        && AllocClassifier.IsCurrent(last, job);

    private void Keep(PlacementNode node, Allocation alloc)
    {
        if (!placer.IsFeasible(node.Node))
        {
            Stop(alloc);
            return;
        }

        _total++;
        if (AllocClassifier.IsCurrent(alloc, job)) (Tally.Ignore, Tally.Place) = (Tally.Ignore + 1, Tally.Place + 1);
        else Follow(node, alloc);
    }

    private void Follow(PlacementNode node, Allocation alloc)
    {
        if (alloc.Job is { } old && !SpecChanges.NeedReplacement(old, job, group.Name))
        {
            _inPlace.Add(alloc);
            Tally.InPlaceUpdate++;
            Tally.Place++;
        }
        else if (deployments.IsHalted || (_rollingLeft ??= RollingLimit()) <= 0)
        {
            Tally.Ignore++;
            Tally.Place++;
        }
        else
        {
            _rollingLeft--;
            _wanted.Add((node, alloc, Replaces: true));
            Tally.DestructiveUpdate++;
        }
    }

    /// <summary>Nomad: so many at a time, less those of the deployment that are not healthy yet.</summary>
    private long RollingLimit() => DeploymentPlan.Rolls(job, group)
        ? group.Update!.MaxParallel - run.Allocs.Count(alloc => alloc.TaskGroup == group.Name && !alloc.IsTerminal && alloc.DeploymentID == deployments.CurrentId && alloc.DeploymentStatus?.Healthy is null)
        : long.MaxValue;

    private void Place(PlacementNode node, Allocation? previous, bool replaces)
    {
        if (replaces) run.Stop(previous!, Descriptions.AllocUpdating);
        var selection = placer.SelectOn(node);
        if (selection.Node is null)
        {
            if (replaces) run.UndoStop(previous!);
            if (selection.Metrics.NodesExhausted > 0) Fail(node, selection.Metrics);
            return;
        }

        var request = new PlacementRequest(_name, group);
        var alloc = AllocationMaker.Make(run, request with { Previous = previous }, placer.Ask, node, selection.Metrics);
        run.Place(alloc, node, previous);
        deployments.Count(alloc);
        Tally.Place++;
    }

    private void Fail(PlacementNode node, AllocMetric metrics)
    {
        run.Failures[group.Name] = run.Failures.TryGetValue(group.Name, out var known)
            ? known with { CoalescedFailures = known.CoalescedFailures + 1 }
            : metrics;
        run.Queued[group.Name]++;
        if (!run.FullNodes.Contains(node.Node.ID)) run.FullNodes.Add(node.Node.ID);
    }
}
