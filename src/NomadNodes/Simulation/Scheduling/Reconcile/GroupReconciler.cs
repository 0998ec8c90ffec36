using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Scheduling.Reconcile;

/// <summary>Compares what a group of a service or batch job is to be with what there is, stops what is too much and says what is missing.</summary>
/// <remarks><paramref name="mayStay"/>: whether the group may run on where the allocation is, by the job's newest version.</remarks>
internal sealed class GroupReconciler(EvaluationRun run, TaskGroup group, GroupAllocs allocs, DeploymentPlan deployments, Func<Allocation, bool> mayStay)
{
    private readonly Job _job = run.Job!;
    private readonly Tally _tally = run.TallyOf(group.Name);
    private readonly List<Allocation> _outdated = [];
    private readonly List<PlacementRequest> _requests = [];

    /// <summary>Those that get the new version where they run.</summary>
    internal List<Allocation> InPlace { get; } = [];

    /// <summary>What is to be placed, in this order.</summary>
    internal IReadOnlyList<PlacementRequest> Requests => _requests;

    /// <param name="isFirstOfVersion">No allocation of the group has the job's version yet.</param>
    internal void Reconcile(bool isFirstOfVersion)
    {
        _tally.Ignore += allocs.Of(AllocFate.Superseded).Count + allocs.Fulfilled.Count;
        foreach (var alloc in allocs.Of(AllocFate.LostWhileStopping)) run.Stop(alloc, Descriptions.AllocLost, UpdateReason.Lost);
        StopStaleCanaries();
        StopReconnected();
        StopSurplus();
        var canaries = TakeCanaries();
        var filled = allocs.Filling.Count();
        var names = new NameIndex(_job.ID, group.Name);
        foreach (var alloc in allocs.Filling) names.Use(alloc.Name);
        SortByVersion();
        Disconnections.Handle(run, group, allocs, _tally);
        Update(canaries, names, isFirstOfVersion);
        Replace(filled, names, withOldJob: IsInCanaryPhase(canaries));
    }

    private void StopStaleCanaries()
    {
        foreach (var alloc in allocs.Kept.ToList())
        {
            if (!CanaryRules.IsStale(alloc, deployments, run.State)) continue;
            Stop(alloc);
        }
    }

    private void StopReconnected()
    {
        foreach (var loser in Reconnection.Losers(group, allocs.Kept)) Stop(loser);
    }

    private void StopSurplus()
    {
        var canaries = CanaryRules.Of(allocs.Kept, deployments, group);
        var surplus = allocs.Filling.Count() - canaries.Count - (int)group.Count;
        foreach (var alloc in Surplus.Choose(_job, allocs.Migrating, allocs.Staying.Except(canaries), surplus)) Stop(alloc);
    }

    private void Stop(Allocation alloc)
    {
        allocs.Remove(alloc);
        run.Stop(alloc, Descriptions.AllocNotNeeded);
        _tally.Stop++;
    }

    /// <summary>Canaries that wait for their promotion come on top of the group's count.</summary>
    private List<Allocation> TakeCanaries()
    {
        var canaries = CanaryRules.Of(allocs.Kept, deployments, group);
        foreach (var canary in canaries) allocs.Remove(canary);
        _tally.Ignore += canaries.Count;
        return canaries;
    }

    private void SortByVersion()
    {
        foreach (var alloc in allocs.Kept)
        {
            if (AllocClassifier.IsCurrent(alloc, _job)) _tally.Ignore++;
            else if (MayFollow(alloc)) InPlace.Add(alloc);
            else _outdated.Add(alloc);
        }

        // One that failed has nothing to update in place, but a version that replaces it need not wait for its time.
        foreach (var alloc in allocs.RescheduleLater.ToList())
        {
            if (AllocClassifier.IsCurrent(alloc, _job) || MayFollow(alloc))
            {
                _tally.Ignore++;
                continue;
            }

            allocs.RescheduleLater.Remove(alloc);
            _outdated.Add(alloc);
        }

        _tally.InPlaceUpdate += InPlace.Count;
    }

    private bool MayFollow(Allocation alloc) =>
        alloc.Job is { } old && !SpecChanges.NeedReplacement(old, _job, group.Name) && mayStay(alloc);

    private bool IsInCanaryPhase(List<Allocation> canaries) =>
        (_outdated.Count > 0 || canaries.Count > 0) && group.Update is { Canary: > 0 } && DeploymentPlan.Rolls(_job, group)
        && deployments.StateOf(group.Name) is not { Promoted: true };

    private void Update(List<Allocation> canaries, NameIndex names, bool isFirstOfVersion)
    {
        var inCanaryPhase = IsInCanaryPhase(canaries);
        if (DeploymentPlan.Rolls(_job, group) && (isFirstOfVersion || _outdated.Count > 0 || InPlace.Count > 0))
            deployments.Want(group, group.Count, inCanaryPhase);
        var replaced = inCanaryPhase ? 0 : Math.Min(_outdated.Count, RollingLimit());
        if (inCanaryPhase) RequestCanaries(canaries.Count, names);
        foreach (var alloc in _outdated.Take(replaced))
            _requests.Add(new PlacementRequest(alloc.Name, group) { Previous = alloc, ReplacesPrevious = true });
        _tally.DestructiveUpdate += replaced;
        _tally.Ignore += _outdated.Count - replaced;
    }

    private void RequestCanaries(int placed, NameIndex names)
    {
        if (deployments.IsHalted) return;
        for (var i = placed; i < group.Update!.Canary; i++)
        {
            var name = i < _outdated.Count ? _outdated[i].Name : names.TakeFree();
            _requests.Add(new PlacementRequest(name, group) { IsCanary = true });
            _tally.Canary++;
        }
    }

    /// <summary>Nomad: so many at a time, less those of the deployment that are not healthy yet; none after one that is unhealthy.</summary>
    private int RollingLimit()
    {
        if (!DeploymentPlan.Rolls(_job, group)) return int.MaxValue;
        if (deployments.IsHalted) return 0;
        var limit = (int)group.Update!.MaxParallel;
        foreach (var alloc in allocs.Kept)
        {
            if (deployments.CurrentId is null || alloc.DeploymentID != deployments.CurrentId) continue;
            if (alloc.DeploymentStatus?.Healthy == false) return 0;
            if (alloc.DeploymentStatus?.Healthy is null) limit--;
        }

        return Math.Max(0, limit);
    }

    private void Replace(int filled, NameIndex names, bool withOldJob)
    {
        var requests = new List<PlacementRequest>();
        foreach (var alloc in allocs.RescheduleNow) requests.Add(Reschedule(alloc));
        foreach (var alloc in allocs.Lost)
        {
            run.Stop(alloc, Descriptions.AllocLost, UpdateReason.Lost);
            _tally.Stop++;
            if (filled >= group.Count) continue;
            filled++;
            names.Use(alloc.Name);
            requests.Add(Following(alloc, withOldJob));
            _tally.Place++;
        }

        foreach (var alloc in allocs.Migrating)
        {
            run.Stop(alloc, Descriptions.AllocMigrating, UpdateReason.Migrate);
            _tally.Migrate++;
            if (alloc.DesiredTransition.MigrateDisablePlacement != true) requests.Add(Following(alloc, withOldJob));
        }

        for (; filled < group.Count && !deployments.IsHalted; filled++)
        {
            requests.Add(new PlacementRequest(names.TakeFree(), group));
            _tally.Place++;
        }

        _requests.AddRange(requests.OrderBy(request => NameIndex.Of(request.Name)));
    }

    private PlacementRequest Following(Allocation previous, bool withOldJob)
    {
        var old = withOldJob && !AllocClassifier.IsCurrent(previous, _job) ? previous.Job : null;
        return new PlacementRequest(previous.Name, old?.FindGroup(group.Name) ?? group) { Previous = previous, OldJob = old };
    }

    private PlacementRequest Reschedule(Allocation alloc)
    {
        _tally.RescheduleNow++;
        _tally.Place++;
        if (alloc.ClientStatus == AllocClientStatus.Unknown)
        {
            _tally.Ignore++;
        }
        else
        {
            run.Stop(alloc, Descriptions.AllocRescheduled);
            _tally.Stop++;
        }

        return new PlacementRequest(alloc.Name, group) { Previous = alloc, IsReschedule = true };
    }
}
