using System.Collections.Concurrent;

namespace NomadNodes.Http;

/// <summary>What a server was asked: how often, and for what it does not have. Safe from any thread.</summary>
internal sealed class RequestCounters
{
    // Nobody can fill the memory with made-up paths.
    private const int MostPaths = 200;
    private const int LongestPath = 200;

    private readonly ConcurrentDictionary<string, long> _unknown = new(StringComparer.Ordinal);
    private long _requests;

    /// <summary>Of the emulated surface, whatever became of them.</summary>
    public long Requests => Volatile.Read(ref _requests);

    /// <summary>Method and path of what was not found under /v1, and how often it was asked for; the first of them only.</summary>
    public IEnumerable<KeyValuePair<string, long>> Unknown => _unknown.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal);

    public void Count() => Interlocked.Increment(ref _requests);

    public void CountUnknown(string method, string path)
    {
        if (!path.StartsWith("/v1/", StringComparison.Ordinal) || path.Length > LongestPath) return;
        var key = $"{method} {path}";
        if (_unknown.ContainsKey(key) || _unknown.Count < MostPaths) _unknown.AddOrUpdate(key, 1, static (_, count) => count + 1);
    }
}
