using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.Simulation;
using NomadNodes.Simulation.Scheduling.Ranking;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Tests.Simulation.Histories;

/// <summary>Looks at every commit of a history for what must never happen, and counts what the clients told.</summary>
internal sealed class Auditor : ISimulationPart
{
    private readonly Dictionary<JobKey, Dictionary<UuidKey, string>> _statuses = [];
    private Snapshot? _before;

    public string Name => "auditor";

    public List<string> Faults { get; } = [];

    public int Placements { get; private set; }

    public void OnReplaced(Snapshot snapshot) => _before = snapshot;

    public void OnCommitted(Snapshot snapshot, IReadOnlyList<StateChange> changes)
    {
        if (snapshot.Index <= _before!.Index) Faults.Add($"index {snapshot.Index} follows {_before.Index}");
        var changed = changes.IdsIn(StateTable.Allocs).Distinct().ToList();
        foreach (var id in changed) LookAt(snapshot, id);
        foreach (var node in changed.Select(id => snapshot.Allocs.Find(id)?.Record.NodeID).OfType<string>().Distinct()) LookAtRoom(snapshot, UuidKey.Of(node));
        foreach (var job in _statuses.Keys.Where(job => snapshot.Jobs.Find(job) is null).ToList()) _statuses.Remove(job);
        _before = snapshot;
    }

    public ValueTask<StepResult> StepAsync(SimulationContext context) => new(StepResult.Idle);

    /// <summary>How many allocations of the job are, or when they were last seen were, of each status. Nomad: the end of an allocation that is forgotten still counts.</summary>
    public TaskGroupSummary Count(JobKey job)
    {
        long Of(string status) => _statuses.GetValueOrDefault(job)?.Values.LongCount(one => one == status) ?? 0;
        return new TaskGroupSummary
        {
            Starting = Of(AllocClientStatus.Pending),
            Running = Of(AllocClientStatus.Running),
            Complete = Of(AllocClientStatus.Complete),
            Failed = Of(AllocClientStatus.Failed),
            Lost = Of(AllocClientStatus.Lost),
            Unknown = Of(AllocClientStatus.Unknown),
        };
    }

    private void LookAt(Snapshot snapshot, UuidKey id)
    {
        var before = _before!.Allocs.Find(id)?.Record;
        if (snapshot.Allocs.Find(id)?.Record is not { } alloc) return;
        if (before is null) LookAtPlacement(snapshot, alloc);
        else if (before.IsClientTerminal && before.ClientStatus != alloc.ClientStatus) Faults.Add($"{id}: {before.ClientStatus} became {alloc.ClientStatus}");
        else if (before.IsServerTerminal && !alloc.IsServerTerminal) Faults.Add($"{id} shall run again");
        var job = new JobKey(alloc.Namespace, alloc.JobID);
        if (!_statuses.TryGetValue(job, out var statuses)) _statuses.Add(job, statuses = []);
        statuses[id] = alloc.ClientStatus;
    }

    private void LookAtPlacement(Snapshot snapshot, Allocation alloc)
    {
        Placements++;
        var node = snapshot.Nodes.Find(UuidKey.Of(alloc.NodeID))?.Record;
        if (node is not { Status: NodeStatus.Ready, DrainStrategy: null, SchedulingEligibility: NodeEligibility.Eligible }) Faults.Add($"{alloc.ID}: node is {node?.Status} {node?.SchedulingEligibility}");
        else if (alloc.Job!.NodePool != NodePool.All && alloc.Job.NodePool != node.NodePool) Faults.Add($"{alloc.ID}: in pool {node.NodePool}");
        else if (alloc.Job.Datacenters![0] is not "*" and var datacenter && datacenter != node.Datacenter) Faults.Add($"{alloc.ID}: in datacenter {node.Datacenter}");
        else if (alloc.Job.Constraints is [{ LTarget: "${meta.rack}" }, ..] && node.Meta!["rack"] != "r1") Faults.Add($"{alloc.ID}: in rack {node.Meta["rack"]}");
    }

    private void LookAtRoom(Snapshot snapshot, UuidKey id)
    {
        if (snapshot.Nodes.Find(id)?.Record is not { } node) return;
        List<Allocation> allocs = [.. snapshot.AllocsOnNode(id).Where(alloc => !alloc.IsClientTerminal)];
        LookAtRoom(node, allocs.Where(alloc => !alloc.IsServerTerminal));
        // Nomad: what stops keeps its room until its client says that it has stopped, though the plan that stops it may count on it.
        if (allocs.Exists(alloc => alloc.CreateIndex > _before!.Index)) LookAtRoom(node, allocs.Where(alloc => !alloc.IsServerTerminal || WasStopping(alloc)));
    }

    private bool WasStopping(Allocation alloc) => _before!.Allocs.Find(UuidKey.Of(alloc.ID)) is { Record.IsServerTerminal: true };

    private void LookAtRoom(Node node, IEnumerable<Allocation> allocs)
    {
        var used = allocs.Aggregate(default(Amount), (sum, alloc) => sum + Amount.Of(alloc));
        var room = NodeCapacity.RoomOf(node);
        if (used.Cpu > room.Cpu || used.Memory > room.Memory || used.Disk > room.Disk) Faults.Add($"{node.ID}: {used} of {room}");
    }
}
