using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Json;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.State.Events;

/// <summary>
/// The events of the writes of one transaction, in their order. Each belongs to the index that its write took last; events of one index are
/// one batch. Nothing is told to anyone before the transaction is saved.
/// </summary>
internal sealed class EventRecorder(WriteTransaction write)
{
    private readonly List<(ClusterEvent Event, bool StartsBatch)> _recorded = [];
    private int _checkpoint;
    private bool _startsBatch;

    /// <param name="type">One of <see cref="EventType"/>.</param>
    /// <param name="node">After the change.</param>
    public void Node(string type, Node node) =>
        Tell(EventTopic.Node, type, node.ID, new NodePayload(node));

    /// <param name="type">One of <see cref="EventType"/>.</param>
    /// <param name="pool">After the change; before it when it is deleted.</param>
    public void NodePool(string type, NodePool pool) =>
        Tell(EventTopic.NodePool, type, pool.Name, new NamedPayload(EventTopic.NodePool, pool));

    /// <param name="type">One of <see cref="EventType"/>.</param>
    /// <param name="job">After the change; before it when it is purged.</param>
    /// <param name="deleted">Whether it was purged.</param>
    public void Job(string type, Job job, bool deleted = false) =>
        Tell(EventTopic.Job, type, job.ID, new JobPayload(job, deleted), job.Namespace);

    /// <param name="type">One of <see cref="EventType"/>.</param>
    /// <param name="eval">After the change.</param>
    public void Evaluation(string type, Evaluation eval) =>
        Tell(EventTopic.Evaluation, type, eval.ID, new NamedPayload(EventTopic.Evaluation, eval), eval.Namespace, [eval.JobID, eval.DeploymentID]);

    /// <param name="type">One of <see cref="EventType"/>.</param>
    /// <param name="alloc">After the change.</param>
    public void Allocation(string type, Allocation alloc) =>
        Tell(EventTopic.Allocation, type, alloc.ID, new AllocationPayload(alloc), alloc.Namespace, [alloc.JobID, alloc.DeploymentID]);

    /// <param name="type">One of <see cref="EventType"/>.</param>
    /// <param name="deployment">After the change.</param>
    public void Deployment(string type, Deployment deployment) =>
        Tell(EventTopic.Deployment, type, deployment.ID, new NamedPayload(EventTopic.Deployment, deployment), deployment.Namespace, [deployment.JobID]);

    /// <param name="type">One of <see cref="EventType"/>.</param>
    /// <param name="token">Told without its secret.</param>
    public void ACLToken(string type, ACLToken token) =>
        Tell(EventTopic.ACLToken, type, token.AccessorID, new NamedPayload(EventTopic.ACLToken, token with { SecretID = "" }));

    /// <param name="type">One of <see cref="EventType"/>.</param>
    /// <param name="policy">After the change; before it when it is deleted.</param>
    public void ACLPolicy(string type, ACLPolicy policy) =>
        Tell(EventTopic.ACLPolicy, type, policy.Name, new NamedPayload(EventTopic.ACLPolicy, policy));

    /// <param name="type">One of <see cref="EventType"/>.</param>
    /// <param name="role">After the change; before it when it is deleted.</param>
    public void ACLRole(string type, ACLRole role) =>
        Tell(EventTopic.ACLRole, type, role.ID, new NamedPayload(EventTopic.ACLRole, role), filterKeys: [role.Name]);

    /// <param name="one">Of the index that the write took last.</param>
    public void Add(ClusterEvent one)
    {
        _recorded.Add((one, _startsBatch || _recorded.Count == 0 || _recorded[^1].Event.Index != one.Index));
        _startsBatch = false;
    }

    /// <summary>What follows is a batch of its own, even of the same index. Nomad: a job is told on one line, its evaluation on the next.</summary>
    public void StartBatch() => _startsBatch = true;

    /// <summary>From here on, <see cref="Rollback"/> leads back to this point.</summary>
    public void Checkpoint()
    {
        _checkpoint = _recorded.Count;
        _startsBatch = true;
    }

    public void Rollback() => _recorded.RemoveRange(_checkpoint, _recorded.Count - _checkpoint);

    public IReadOnlyList<EventBatch> ToBatches()
    {
        if (_recorded.Count == 0) return [];
        var batches = new List<EventBatch>();
        for (var start = 0; start < _recorded.Count;)
        {
            var end = start + 1;
            while (end < _recorded.Count && !_recorded[end].StartsBatch) end++;
            batches.Add(BatchOf(start, end));
            start = end;
        }

        return batches;
    }

    private void Tell(string topic, string type, string key, IWireForm payload, string @namespace = "", IReadOnlyList<string>? filterKeys = null) => Add(new ClusterEvent
    {
        Topic = topic,
        Type = type,
        Key = key,
        Namespace = @namespace,
        FilterKeys = filterKeys,
        Index = write.Index,
        Payload = payload,
    });

    private EventBatch BatchOf(int start, int end)
    {
        var events = new ClusterEvent[end - start];
        for (var i = 0; i < events.Length; i++) events[i] = _recorded[start + i].Event;
        return new EventBatch(events[0].Index, events);
    }
}
