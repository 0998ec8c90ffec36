namespace NomadNodes.Http.Faults;

/// <summary>A rule that applies to one request.</summary>
/// <param name="Rule">What happens.</param>
/// <param name="Delay">With its jitter.</param>
/// <param name="Removed">Ends when the rule is no more: nothing waits for it any longer.</param>
/// <param name="Time">Real time.</param>
internal sealed record TakenFault(FaultRule Rule, TimeSpan Delay, Task Removed, TimeProvider Time)
{
    /// <summary>Whether there is still somebody who waits for an answer, after the delay.</summary>
    public async Task<bool> DelayAsync(CancellationToken gone)
    {
        if (Delay > TimeSpan.Zero) await Removed.WaitAsync(Delay, Time, gone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !gone.IsCancellationRequested;
    }
}
