using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using NomadNodes.Model;
using NomadNodes.Services;
using NomadNodes.Simulation.Clock;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Simulation;

/// <summary>
/// Runs the parts of the simulation, one step at a time, in their order, whenever something was committed or is due, until none of them has anything to
/// do: then it is settled. It holds no thread while it waits.
/// </summary>
internal sealed partial class SimulationHost : ICommitObserver, IAsyncDisposable
{
    private readonly List<PartRunner> _runners = [];
    private readonly ConcurrentQueue<Action> _notes = new();
    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    private readonly CancellationTokenSource _stopping = new();
    private readonly SettleRequests _settling = new();
    private readonly StateStore _store;
    private readonly ClusterServices _services;
    private readonly SimulatedClock _clock;
    private readonly ILogger _log;
    private Task _running = Task.CompletedTask;
    private int _isStopped;

    /// <param name="parts">In the order in which they get their turns.</param>
    /// <param name="store">The state that they follow.</param>
    /// <param name="services">What they act through.</param>
    /// <param name="clock">The cluster's time.</param>
    /// <param name="realTime">For the delay until what failed is tried again.</param>
    /// <param name="log">For what fails.</param>
    public SimulationHost(IReadOnlyList<ISimulationPart> parts, StateStore store, ClusterServices services, SimulatedClock clock, TimeProvider realTime, ILogger log)
    {
        _store = store;
        _services = services;
        _clock = clock;
        _log = log;
        _runners.AddRange(parts.Select(part => new PartRunner(part, clock, realTime, Signal)));
    }

    /// <summary>Once; before, commits are only noted.</summary>
    public void Start() => _running = Task.Run(RunAsync);

    public void OnCommitted(Snapshot snapshot, IReadOnlyList<StateChange> changes) =>
        Post(() => _runners.ForEach(runner => runner.Part.OnCommitted(snapshot, changes)));

    public void OnReplaced(Snapshot snapshot) => Post(() => _runners.ForEach(runner =>
    {
        runner.ForgetWake();
        runner.Part.OnReplaced(snapshot);
    }));

    public void OnAgentChanged(UuidKey node) => Post(() => _runners.ForEach(runner => runner.Part.OnAgentChanged(node)));

    /// <summary>Tells a part something, between two steps, and lets all look again. From any thread; in order.</summary>
    public void Post(Action note)
    {
        _notes.Enqueue(note);
        Signal();
    }

    /// <summary>Ends when nothing is left to do at the present time, of what was committed or came due before the call.</summary>
    /// <exception cref="Storage.StorageException">Something could not be saved; it is tried again later.</exception>
    /// <exception cref="OperationCanceledException">By the caller, or because the server stops.</exception>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        var settled = _settling.Add();
        _signals.Writer.TryWrite(true);
        if (Volatile.Read(ref _isStopped) == 1) _settling.CancelAll();
        await settled.WaitAsync(cancellation);
    }

    /// <summary>No further step begins.</summary>
    public void Stop()
    {
        if (Interlocked.Exchange(ref _isStopped, 1) == 1) return;
        _stopping.Cancel();
        _signals.Writer.TryComplete();
        _settling.CancelAll();
    }

    public async ValueTask DisposeAsync()
    {
        Stop();
        await _running;
        _runners.ForEach(runner => runner.Dispose());
        _stopping.Dispose();
    }

    private void Signal()
    {
        _settling.Touch();
        _signals.Writer.TryWrite(true);
    }

    private async Task RunAsync()
    {
        while (await _signals.Reader.WaitToReadAsync())
        {
            _signals.Reader.TryRead(out _);
            while (await RoundAsync())
            {
            }
        }
    }

    /// <summary>One turn for each part. True when there must be another round.</summary>
    private async Task<bool> RoundAsync()
    {
        var seen = _settling.Latest;
        var hasActed = false;
        foreach (var runner in _runners)
        {
            if (_stopping.IsCancellationRequested) return false;
            if (runner.Failure is null) hasActed |= await StepAsync(runner);
        }

        if (hasActed) return true;
        _settling.Answer(seen, _runners.Select(runner => runner.Failure).FirstOrDefault(failure => failure is not null));
        return _settling.Latest != seen;
    }

    private async Task<bool> StepAsync(PartRunner runner)
    {
        try
        {
            using var passage = await _services.Steps.EnterAsync(_stopping.Token);
            DeliverNotes();
            var context = new SimulationContext(_store.Current, _clock.GetUtcNow(), _clock.StandsStill, _services.Resets.Mode.Simulation, _services, _services.Chance);
            var result = await runner.Part.StepAsync(context);
            if (!result.HasActed) runner.WakeAt(result.Next);
            return result.HasActed;
        }
        catch (Exception error) when (_stopping.IsCancellationRequested && error is OperationCanceledException or ObjectDisposedException)
        {
            // The server stops: what was not done is found again at the next start.
            return false;
        }
        catch (Exception error)
        {
            // The edge of the simulation: nobody waits for this step, so whatever went wrong is told here, and the step is taken again.
            LogFailed(_log, error, runner.Part.Name);
            runner.Pause(error);
            return false;
        }
    }

    private void DeliverNotes()
    {
        while (_notes.TryDequeue(out var note)) note();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A step of the simulation ({Part}) failed and is tried again")]
    private static partial void LogFailed(ILogger logger, Exception error, string part);
}
