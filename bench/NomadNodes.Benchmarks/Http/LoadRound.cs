using System.Diagnostics;

namespace NomadNodes.Benchmarks.Http;

/// <summary>What one server did in one round.</summary>
/// <param name="Rate">Answers a second.</param>
/// <param name="Megabytes">A second, over the wire.</param>
/// <param name="P50">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
internal sealed record LoadRound(double Rate, double Megabytes, double P50, double P99)
{
    internal static LoadRound Run(int port, byte[] request, int connections, double seconds)
    {
        var clients = Enumerable.Range(0, connections).Select(_ => new LoadConnection(port, request)).ToList();
        var start = Stopwatch.GetTimestamp();
        var until = start + (long)(seconds * Stopwatch.Frequency);
        var threads = clients.ConvertAll(client => new Thread(() => client.Run(until)));
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        var elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds;
        clients.ForEach(client => client.Dispose());
        var times = clients.SelectMany(client => client.Times).Order().ToArray();
        return new(
            times.Length / elapsed,
            clients.Sum(client => client.Bytes) / elapsed / 1e6,
            Milliseconds(times[times.Length / 2]),
            Milliseconds(times[times.Length * 99 / 100]));
    }

    /// <summary>Of each figure by itself.</summary>
    internal static LoadRound MedianOf(IReadOnlyList<LoadRound> rounds) => new(
        Median(rounds.Select(round => round.Rate)),
        Median(rounds.Select(round => round.Megabytes)),
        Median(rounds.Select(round => round.P50)),
        Median(rounds.Select(round => round.P99)));

    internal static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;

    private static double Milliseconds(long ticks) => ticks * 1000.0 / Stopwatch.Frequency;
}
