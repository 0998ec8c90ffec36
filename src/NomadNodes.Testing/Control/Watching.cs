using System.Globalization;
using NomadNodes.Testing.Records;

namespace NomadNodes.Testing.Control;

/// <summary>Waits by blocking queries: the server answers when there is something new, and nobody polls or sleeps.</summary>
internal static class Watching
{
    private static readonly TimeSpan HintPatience = TimeSpan.FromSeconds(5);

    /// <summary>Reads until what is there is what was waited for.</summary>
    /// <param name="link">The server.</param>
    /// <param name="path">A path under /v1 that takes an index.</param>
    /// <param name="isIt">Gets null while there is nothing at the path.</param>
    /// <param name="what">For the message of the exception: "the node X".</param>
    /// <param name="timeout">In real time; null: the link's patience.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NomadTimeoutException">It did not come.</exception>
    public static async Task<T?> WaitAsync<T>(this ServerLink link, string path, Func<T?, bool> isIt, string what, TimeSpan? timeout, CancellationToken cancellationToken)
        where T : class
    {
        var patience = PatienceOf(link, timeout);
        using var deadline = new CancellationTokenSource(patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        LinkAnswer? seen = null;
        try
        {
            while (true)
            {
                seen = await link.ExchangeAsync(HttpMethod.Get, After(path, seen), null, either.Token);
                var value = seen.IsMissing ? null : seen.Checked().Read<T>();
                if (isIt(value)) return value;
            }
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new NomadTimeoutException(what, patience, seen?.Text, await HintAsync(link, cancellationToken));
        }
    }

    /// <exception cref="ArgumentOutOfRangeException">The timeout is no time to wait.</exception>
    public static TimeSpan PatienceOf(ServerLink link, TimeSpan? timeout)
    {
        if (timeout is { } given) ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(given, TimeSpan.Zero, nameof(timeout));
        return timeout ?? link.Patience;
    }

    /// <summary>Why it may never come, where that can be told.</summary>
    public static async Task<string?> HintAsync(ServerLink link, CancellationToken cancellationToken)
    {
        using var brief = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        brief.CancelAfter(HintPatience);
        try
        {
            var status = await link.GetAsync<ServerStatus>("/_emulator", brief.Token);
            if (status.Clock.Mode == "manual") return $"The cluster's clock stands still ({status.Clock.Now:O}): advance it with Clock.AdvanceAsync.";
            return status.Simulation == "manual" ? "With the simulation in manual mode, nodes and clients act only when they are told to (Allocations.RunAsync, Nodes.ExpireAsync)." : null;
        }
        catch (Exception error) when (error is NomadControlException or OperationCanceledException)
        {
            // The hint is a favour; what is to be told is that nothing came.
            return null;
        }
    }

    // Index 0 would not wait. A reset may turn the index back, so it is always that of the last answer; and where the reset came between that answer and this question, nothing
    // would be new for long: so no question is open for longer than a moment.
    private static string After(string path, LinkAnswer? seen)
    {
        if (seen is null) return path;
        var index = Math.Max(seen.Index ?? throw new InvalidOperationException($"{path} tells no index to wait for."), 1);
        return $"{path}{(path.Contains('?') ? '&' : '?')}index={index.ToString(CultureInfo.InvariantCulture)}&wait=2s";
    }
}
