namespace NomadNodes.State;

/// <summary>A replacement of the whole state that waits for the writer. It is a batch of its own.</summary>
internal sealed class PendingReplacement(Func<Snapshot, TimeProvider, Snapshot> make, ReplacementKind kind, Action? published) : PendingWrite
{
    private readonly TaskCompletionSource<Snapshot> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Snapshot? _made;

    public ReplacementKind Kind => kind;

    public Task<Snapshot> Answer => _answer.Task;

    public Snapshot Make(Snapshot current, TimeProvider clock) => _made = make(current, clock);

    /// <summary>On the writer's thread, when the new state is visible and before any reader is woken: what has to change with it.</summary>
    public void Published() => published?.Invoke();

    public override void Run(WriteTransaction transaction) =>
        throw new InvalidOperationException("A replacement is no write: the writer makes it a batch of its own.");

    public override void Complete() => _answer.SetResult(_made!);

    public override void Fail(Exception error) => _answer.SetException(error);
}
