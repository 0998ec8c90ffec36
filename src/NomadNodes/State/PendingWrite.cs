namespace NomadNodes.State;

/// <summary>A write that waits for the writer, and later for its batch to be saved.</summary>
internal abstract class PendingWrite
{
    /// <summary>Runs the write; what it gives back is held until <see cref="Complete"/>. Never throws.</summary>
    public abstract void Run(WriteTransaction transaction);

    /// <summary>Answers the caller: the batch is saved and visible.</summary>
    public abstract void Complete();

    /// <summary>Answers the caller: nothing of the batch was kept.</summary>
    public abstract void Fail(Exception error);
}

internal sealed class PendingWrite<TResult>(Func<WriteTransaction, TResult> write) : PendingWrite
{
    // The writer must not run its callers' code.
    private readonly TaskCompletionSource<TResult> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TResult? _result;
    private Exception? _error;

    public Task<TResult> Answer => _answer.Task;

    public override void Run(WriteTransaction transaction)
    {
        transaction.Begin();
        try
        {
            _result = write(transaction);
        }
        catch (Exception error)
        {
            // Whatever a write throws is its own caller's to see; the batch goes on without it.
            transaction.Rollback();
            _error = error;
        }
    }

    public override void Complete()
    {
        if (_error is null) _answer.SetResult(_result!);
        else _answer.SetException(_error);
    }

    public override void Fail(Exception error) => _answer.SetException(_error ?? error);
}
