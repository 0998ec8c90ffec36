using NomadNodes.Errors;
using NomadNodes.Settings;
using NomadNodes.Simulation.Clock;

namespace NomadNodes.Simulation;

/// <summary>Sets the clock for whoever controls the cluster, one call at a time.</summary>
internal sealed class ClockDriver(SimulatedClock clock, SimulationHost host) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>The longest advance at once.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromDays(3660);

    public SimulatedClock Clock => clock;

    /// <summary>
    /// Goes on to a later time, whatever the clock's mode: from one time at which something is due to the next, and at each does all that there is to
    /// do before time passes on. Meanwhile the clock stands still; then it goes on as before. Gives the time that was reached.
    /// </summary>
    /// <param name="by">Zero does what there is to do at the present time.</param>
    /// <param name="cancellation">Leaves the clock at the time it has reached.</param>
    /// <exception cref="Storage.StorageException">Something could not be saved; the clock is at the time when that was due.</exception>
    public async Task<Outcome<DateTimeOffset>> AdvanceAsync(TimeSpan by, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var now = clock.GetUtcNow();
            if (RefusalOf(now, by) is { } refusal) return refusal;
            return await GoOnAsync(by, cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>What is null stays as it is. A later date is gone on to as <see cref="AdvanceAsync"/> does. Gives the present time.</summary>
    /// <param name="mode">How time passes from now on.</param>
    /// <param name="scale">Checked.</param>
    /// <param name="date">Not before the present time.</param>
    /// <param name="cancellation">As with an advance.</param>
    public async Task<Outcome<DateTimeOffset>> ChangeAsync(ClockMode? mode, double? scale, DateTimeOffset? date, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var now = clock.GetUtcNow();
            if (date < now) return ClockErrors.Backwards(now, date.Value);
            if (date is { } wanted && RefusalOf(now, wanted - now) is { } refusal) return refusal;
            clock.Change(mode ?? clock.Mode, scale ?? clock.Scale);
            return date is { } target ? await GoOnAsync(target - clock.GetUtcNow(), cancellation) : clock.GetUtcNow();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The clock ends with it: an alarm of it would go on by itself.</summary>
    public void Dispose()
    {
        _turn.Dispose();
        clock.Dispose();
    }

    private static ApiError? RefusalOf(DateTimeOffset now, TimeSpan by) =>
        by > Longest || now + by > SettingsCheck.LatestTime ? ClockErrors.TooFar(Longest, SettingsCheck.LatestTime) : null;

    private async Task<Outcome<DateTimeOffset>> GoOnAsync(TimeSpan by, CancellationToken cancellation)
    {
        var epoch = clock.Epoch;
        var target = clock.Hold() + Math.Max(0, by.Ticks);
        try
        {
            // First what there is to do now: it may bring more that is due on the way.
            await host.SettleAsync(cancellation);
            while (clock.RunNext(target, epoch)) await host.SettleAsync(cancellation);
            return clock.GetUtcNow();
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ClockErrors.Stopping;
        }
        finally
        {
            clock.Release();
        }
    }
}
