using System.Diagnostics;
using NomadNodes.Testing;

namespace NomadNodes.Benchmarks.Fixtures;

/// <summary>Servers of tests that run in parallel: a hundred started, used and stopped, several times over, and one after another.</summary>
internal static class ParallelStarts
{
    private const int Servers = 100;
    private const int Rounds = 5;

    public static async Task RunAsync()
    {
        Console.WriteLine($"{Servers} servers at once, started, used (a node registered and read) and stopped:");
        for (var round = 1; round <= Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            var times = await Task.WhenAll(Enumerable.Range(0, Servers).Select(_ => Task.Run(UseAsync)));
            Console.WriteLine(
                $"  round {round}: {Stopwatch.GetElapsedTime(start).TotalSeconds:0.00} s; of one: start {Median(times, time => time.Start):0} ms, use {Median(times, time => time.Use):0} ms, stop {Median(times, time => time.Stop):0} ms");
        }

        var alone = new List<(double Start, double Use, double Stop)>();
        for (var i = 0; i < Servers; i++) alone.Add(await UseAsync());
        Console.WriteLine(
            $"one after another: start {Median(alone, time => time.Start):0.0} ms, use {Median(alone, time => time.Use):0.0} ms, stop {Median(alone, time => time.Stop):0.0} ms");
    }

    private static async Task<(double Start, double Use, double Stop)> UseAsync()
    {
        var begin = Stopwatch.GetTimestamp();
        var nomad = await NomadServer.StartAsync();
        var started = Stopwatch.GetTimestamp();
        await nomad.Nodes.AddAsync();
        var used = Stopwatch.GetTimestamp();
        await nomad.DisposeAsync();
        return (Milliseconds(begin, started), Milliseconds(started, used), Stopwatch.GetElapsedTime(used).TotalMilliseconds);
    }

    private static double Milliseconds(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalMilliseconds;

    private static double Median<T>(IReadOnlyCollection<T> times, Func<T, double> part) => times.Select(part).Order().ElementAt(times.Count / 2);
}
