using System.Globalization;

namespace NomadNodes.Benchmarks.Http;

/// <summary>Our server against the bare web server with the same bytes, in alternating rounds of one run.</summary>
internal static class HttpComparison
{
    internal static async Task RunAsync(HttpOptions options)
    {
        await using var ours = await OurServer.StartAsync();
        Console.WriteLine($"{OurServer.Nodes} nodes, {HttpOptions.Rounds} rounds of {options.Seconds.ToString(CultureInfo.InvariantCulture)} s each, medians");
        Console.WriteLine();
        Console.WriteLine("| case | body | connections | ours | bare | ratio (lowest, highest) | ours p50, p99 | bare p50, p99 |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var one in options.Cases) await CompareAsync(one, options, ours.Address.Port);
    }

    private static async Task CompareAsync(HttpCase one, HttpOptions options, int port)
    {
        var response = WireResponse.Fetch(port, one.Request);
        await using var bare = await BareServer.StartAsync(response);
        if (!response.IsLike(WireResponse.Fetch(bare.Port, one.Request))) throw new InvalidDataException("The bare server's answer is another one.");

        var connections = options.Connections ?? one.Connections;
        LoadRound Measure(int of) => LoadRound.Run(of, one.Request, connections, options.Seconds);
        (_, _) = (Measure(port), Measure(bare.Port));
        var rounds = Enumerable.Range(0, HttpOptions.Rounds).Select(_ => (Ours: Measure(port), Bare: Measure(bare.Port))).ToList();
        Print(one, response.Length, connections, rounds);
    }

    private static void Print(HttpCase one, long length, int connections, List<(LoadRound Ours, LoadRound Bare)> rounds)
    {
        var (ours, bare) = (LoadRound.MedianOf(rounds.ConvertAll(round => round.Ours)), LoadRound.MedianOf(rounds.ConvertAll(round => round.Bare)));
        var ratios = rounds.ConvertAll(round => round.Ours.Rate / round.Bare.Rate);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {one.Name} | {length:N0} B | {connections} | {Describe(ours)} | {Describe(bare)} | {LoadRound.Median(ratios):P1} ({ratios.Min():P1}, {ratios.Max():P1}) | {Times(ours)} | {Times(bare)} |"));
    }

    private static string Describe(LoadRound round) => string.Create(CultureInfo.InvariantCulture, $"{round.Rate:N0}/s, {round.Megabytes:N0} MB/s");

    private static string Times(LoadRound round) => string.Create(CultureInfo.InvariantCulture, $"{round.P50:0.00}, {round.P99:0.00} ms");
}
