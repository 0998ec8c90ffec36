namespace NomadNodes.State.Events;

/// <summary>A batch in the chain of all batches. Readers follow the chain forwards at their own pace; what nobody can reach any more is garbage.</summary>
/// <param name="batch">Null at the start of the chain, which is before the first batch.</param>
/// <param name="sequence">Grows by one from batch to batch, unlike the index.</param>
internal sealed class EventNode(EventBatch? batch, long sequence)
{
    private volatile EventNode? _next;

    public EventBatch? Batch { get; } = batch;

    public long Sequence { get; } = sequence;

    /// <summary>Set once, when there is a next batch.</summary>
    public EventNode? Next
    {
        get => _next;
        set => _next = value;
    }
}
