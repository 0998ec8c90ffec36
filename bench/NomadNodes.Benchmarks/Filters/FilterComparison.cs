using System.Diagnostics;
using System.Globalization;
using NomadNodes.Filtering;
using NomadNodes.Model;
using NomadNodes.Services.Filters;
using NomadNodes.Services.Nodes;

namespace NomadNodes.Benchmarks.Filters;

/// <summary>Filters over 100,000 nodes against the same decision written by hand, in turns within one run.</summary>
internal static class FilterComparison
{
    private const int NodeCount = 100_000;
    private const int Rounds = 21;

    public static void Run()
    {
        var nodes = Nodes();
        Console.WriteLine($"{NodeCount:N0} nodes, {Rounds} rounds, medians; a round looks at every node once, on one thread");
        Compare(nodes, "Name == \"node-77777\"", node => node.Name == "node-77777");
        Compare(nodes, "Status == ready and NodeClass != \"\"", node => node.Status == "ready" && node.NodeClass != "");
        Compare(nodes, "Attributes[\"os.name\"] == \"nixos\"", node => node.Attributes is { } all && all.TryGetValue("os.name", out var os) && os == "nixos");
        Compare(nodes, "Drivers.docker.Healthy == false", node => !node.Drivers!["docker"].Healthy);
        Compare(nodes, "Name matches \"^node-[0-9]{5}x$\"", node => node.Name.EndsWith('x'));
    }

    private static void Compare(List<Node> nodes, string text, Func<Node, bool> byHand)
    {
        var predicate = Filter.Parse(text).Compile(NodeFilterType.Instance);
        var (ours, hand) = (new double[Rounds], new double[Rounds]);
        var (found, expected) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            ours[round] = Time(() => found = nodes.Count(node => predicate.Evaluate(node).IsMatch));
            hand[round] = Time(() => expected = nodes.Count(byHand));
        }

        if (!text.Contains("matches", StringComparison.Ordinal) && found != expected) throw new InvalidOperationException($"{text}: {found} against {expected}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{text,-45} {Median(ours),7:0.00} ms   by hand {Median(hand),6:0.00} ms"));
    }

    private static double Time(Action act)
    {
        var start = Stopwatch.GetTimestamp();
        act();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    private static List<Node> Nodes() => [.. Enumerable.Range(0, NodeCount).Select(number => NodeFiller.Fill(new Node
    {
        ID = new UuidKey((UInt128)number << 64).ToString(),
        Name = string.Create(CultureInfo.InvariantCulture, $"node-{number}"),
        Datacenter = "dc1",
        Status = NodeStatus.Ready,
    }))];
}
