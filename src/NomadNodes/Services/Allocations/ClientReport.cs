using NomadNodes.Model;
using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Scheduling;
using NomadNodes.State;
using NomadNodes.State.Events;

namespace NomadNodes.Services.Allocations;

/// <summary>One report of a node's client, about one or many of its allocations: one unit of work at one index.</summary>
internal sealed class ClientReport(WriteTransaction write, Node node, Func<Guid> newId)
{
    private readonly JobEffects _effects = new(write);
    private readonly List<Evaluation> _evals = [];

    /// <summary>Gives the index. Updates of allocations that are not the node's, or are over meanwhile, are left out.</summary>
    public ulong Apply(IReadOnlyList<ClientUpdate> updates)
    {
        write.NextIndex();
        foreach (var update in updates)
        {
            if (UuidKey.TryParse(update.AllocId, out var key, out _) && key is { } id && write.Allocs.Find(id) is { IsClientTerminal: false } alloc && alloc.NodeID == node.ID) Apply(alloc, update);
        }

        StoreEvaluations();
        _effects.Store(EventType.AllocationUpdated);
        StoreNode();
        return write.Index;
    }

    private void Apply(Allocation alloc, ClientUpdate update)
    {
        var changed = ClientUpdateRule.Apply(alloc, update, write.Index, write.Now);
        write.Allocs.Put(changed, write.Index);
        write.Events.Allocation(EventType.AllocationUpdated, changed);
        _effects.Changed(alloc, changed);
        CountHealth(alloc, changed);
        if (alloc.ClientStatus == AllocClientStatus.Unknown && changed.ClientStatus != AllocClientStatus.Unknown) Reconnect(changed);
        else if (changed.ClientStatus == AllocClientStatus.Failed && alloc.ClientStatus != AllocClientStatus.Failed && IsTriedAgain(changed)) Evaluate(changed, EvalTrigger.AllocFailure);
    }

    private bool IsTriedAgain(Allocation alloc) =>
        !alloc.IsServerTerminal && alloc.FollowupEvalID.Length == 0 && RescheduleRules.IsAllowed(alloc.Group?.ReschedulePolicy, alloc.RescheduleTracker, write.Now);

    // Nomad: what waited for the node to stay away has nothing to wait for any more; what others wait for stays.
    private void Reconnect(Allocation alloc)
    {
        var key = new JobKey(alloc.Namespace, alloc.JobID);
        List<Allocation> waiting = [.. write.AllocsOfJob(key).Where(other => other.FollowupEvalID.Length > 0 && other.ID != alloc.ID)];
        foreach (var eval in write.EvalsOfJob(key))
        {
            if (eval.Status == EvalStatus.Pending && !eval.WaitUntil.IsZero && !waiting.Exists(other => WaitsFor(other, eval)) && !_evals.Exists(one => one.ID == eval.ID)) Cancel(eval);
        }

        Evaluate(alloc, EvalTrigger.Reconnect);
    }

    // An allocation that waits to be replaced, too, names that evaluation alone.
    private static bool WaitsFor(Allocation alloc, Evaluation eval) =>
        alloc.FollowupEvalID == eval.ID || (alloc.ClientStatus == AllocClientStatus.Unknown && eval.TriggeredBy == EvalTrigger.MaxDisconnectTimeout);

    private void Cancel(Evaluation eval) => _evals.Add(eval with
    {
        Status = EvalStatus.Canceled,
        ModifyIndex = write.Index,
        ModifyTime = write.Now.ToUnixNanoseconds(),
    });

    private void Evaluate(Allocation alloc, string trigger)
    {
        if (alloc.Job is not { } job || _evals.Exists(one => one.TriggeredBy == trigger && one.JobID == job.ID && one.Namespace == job.Namespace)) return;
        _evals.Add(NewEvaluation.Of(newId().ToString(), job, trigger, write.Index, write.Now));
    }

    private void StoreEvaluations()
    {
        foreach (var eval in _evals)
        {
            write.Evals.Put(eval, write.Index);
            write.Events.Evaluation(EventType.AllocationUpdated, eval);
        }
    }

    private void CountHealth(Allocation before, Allocation after)
    {
        if (after.DeploymentID.Length == 0 || after.DeploymentStatus?.Healthy is not { } healthy || before.DeploymentStatus?.Healthy == healthy) return;
        if (write.Deployments.Find(UuidKey.Of(after.DeploymentID)) is not { IsActive: true } deployment) return;
        if (deployment.TaskGroups?.GetValueOrDefault(after.TaskGroup) is not { } state) return;
        var counted = healthy
            ? state with { HealthyAllocs = state.HealthyAllocs + 1, UnhealthyAllocs = before.DeploymentStatus?.Healthy == false ? state.UnhealthyAllocs - 1 : state.UnhealthyAllocs, RequireProgressBy = write.Now.AddNanoseconds(state.ProgressDeadline) }
            : state with { UnhealthyAllocs = state.UnhealthyAllocs + 1, HealthyAllocs = before.DeploymentStatus?.Healthy == true ? state.HealthyAllocs - 1 : state.HealthyAllocs };
        write.Deployments.Put(
            deployment with
            {
                TaskGroups = new Dictionary<string, DeploymentState>(deployment.TaskGroups) { [after.TaskGroup] = counted },
                ModifyIndex = write.Index,
                ModifyTime = write.Now.ToUnixNanoseconds(),
            },
            write.Index);
    }

    // Nomad: moves the nodes table, not the node's ModifyIndex.
    private void StoreNode()
    {
        var changed = node with { LastAllocUpdateIndex = write.Index };
        write.Nodes.Put(changed, write.Index);
        write.Events.Node(EventType.AllocationUpdated, changed);
    }
}
