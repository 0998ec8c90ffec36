using NomadNodes.Model;

namespace NomadNodes.Http.Faults;

/// <summary>A rule at work. Safe from any thread.</summary>
/// <param name="rule">With its name.</param>
/// <param name="key">What its draws belong to.</param>
/// <param name="draw">A fraction below 1, the same every time for the same key and number.</param>
/// <param name="time">Real time.</param>
internal sealed class ActiveFault(FaultRule rule, UuidKey key, Func<UuidKey, long, double> draw, TimeProvider time)
{
    private const string Everything = "/v1/*";

    private readonly Lock _lock = new();
    private readonly PathPattern _path = new(rule.Path ?? Everything);
    private readonly TaskCompletionSource _removed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _matched;
    private long _applied;

    public string Name => rule.Name;

    public FaultCount Count()
    {
        lock (_lock) return new FaultCount(rule, _matched, _applied);
    }

    /// <summary>Null when the rule does not apply to the request.</summary>
    /// <param name="method">As it was sent.</param>
    /// <param name="path">As it was sent, without the query.</param>
    /// <param name="token">The accessor; empty where there is none.</param>
    public TakenFault? Take(string method, ReadOnlySpan<char> path, string token)
    {
        if (!Fits(method, path, token)) return null;
        long number;
        lock (_lock)
        {
            number = _matched++;
            if (number < rule.Skip || _applied >= rule.Count || Draw(2 * number) >= rule.Probability) return null;
            _applied++;
        }

        return new TakenFault(rule, rule.Delay + (rule.Jitter * Draw((2 * number) + 1)), _removed.Task, time);
    }

    /// <summary>Whoever is delayed by it goes on.</summary>
    public void Remove() => _removed.TrySetResult();

    private bool Fits(string method, ReadOnlySpan<char> path, string token) =>
        (rule.Method is null || rule.Method.Equals(method, StringComparison.OrdinalIgnoreCase))
        && (rule.Token is null || rule.Token.Equals(token, StringComparison.OrdinalIgnoreCase))
        && _path.Matches(path);

    private double Draw(long number) => draw(key, number);
}
