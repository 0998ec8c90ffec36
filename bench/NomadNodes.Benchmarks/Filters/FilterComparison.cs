using System.Diagnostics;
using System.Globalization;
using NomadNodes.Model;
using NomadNodes.Services.Filters;
using NomadNodes.Services.Lists;
using NomadNodes.Services.Nodes;
using NomadNodes.State;

namespace NomadNodes.Benchmarks.Filters;

/// <summary>
/// A filtered list of a state's nodes as the server makes it, from the filter's text to the answer's pieces, against a walk over the same table
/// with the same decision written by hand; in turns within one run.
/// </summary>
internal static class FilterComparison
{
    private const int Rounds = 41;

    public static void Run()
    {
        Run(100_000);
        Run(1_000);
    }

    private static void Run(int nodes)
    {
        using var store = StoredFleet.Open(nodes);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{nodes:N0} nodes, {Rounds} rounds: ms of the list (lowest, median), of the walk by hand (lowest, median), median ratio, bytes a list allocates"));
        Compare(store, "Name == \"node-777\"", node => node.Name == "node-777");
        Compare(store, "NodePool == gpu", node => node.NodePool == "gpu");
        Compare(store, "Status == down", node => node.Status == "down");
        Compare(store, "Status == ready and NodeClass != \"\"", node => node.Status == "ready" && node.NodeClass != "");
        Compare(store, "Attributes[\"os.name\"] == \"nixos\"", node => node.Attributes is { } all && all.TryGetValue("os.name", out var os) && os == "nixos");
        Compare(store, "NodeResources.Memory.MemoryMB == 1", node => node.NodeResources!.Memory!.MemoryMB == 1);
        Compare(store, "Drivers.docker.Healthy == false", node => !node.Drivers!["docker"].Healthy);
        Compare(store, "Name matches \"^node-[0-9]{1,5}x$\"", node => node.Name.EndsWith('x'));
    }

    private static void Compare(StateStore store, string text, Func<Node, bool> byHand)
    {
        var (ours, hand, ratios) = (new double[Rounds], new double[Rounds], new double[Rounds]);
        WarmUp(() => List(store, text));
        WarmUp(() => Walk(store, byHand));
        var allocated = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            var (found, expected) = (0, 0);
            var before = GC.GetTotalAllocatedBytes(precise: true);
            ours[round] = Time(() => found = List(store, text));
            allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
            hand[round] = Time(() => expected = Walk(store, byHand));
            ratios[round] = ours[round] / hand[round];
            if (found != expected) throw new InvalidOperationException($"{text}: {found} against {expected} bytes");
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{text,-38} {ours.Min(),7:0.000} {Median(ours),7:0.000}   {hand.Min(),7:0.000} {Median(hand),7:0.000}   {Median(ratios),5:0.00}   {allocated,6:N0} B"));
    }

    /// <summary>Bytes of the elements that match, each with a comma.</summary>
    private static int List(StateStore store, string text)
    {
        if (!RowFilter<Node>.Create(text, NodeFilterType.Instance).Succeeded(out var filter, out var unreadable)) throw new InvalidOperationException(unreadable.Text);
        var query = new NodeListQuery(store, new NodeListRequest("", text, NodeListFields.None, new ListOptions(0, "", false)), default, filter);
        return query.Run().Succeeded(out var list, out var error) ? list.Page.Pieces.Sum(piece => piece.Length + 1) : throw new InvalidOperationException(error.Text);
    }

    private static int Walk(StateStore store, Func<Node, bool> matches)
    {
        var bytes = 0;
        for (var at = store.Current.Nodes.Rows.First(); at.IsValid; at.MoveToNextLeaf())
        {
            foreach (var row in at.Leaf.Rows)
            {
                if (matches(row.Record)) bytes += row.Weight + 1;
            }
        }

        return bytes;
    }

    /// <summary>The JIT replaces hot methods by better ones while they run.</summary>
    private static void WarmUp(Action act)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalMilliseconds < 500;) act();
    }

    private static double Time(Action act)
    {
        var start = Stopwatch.GetTimestamp();
        act();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
