using System.Text;
using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Services;
using NomadNodes.Services.Lists;
using NomadNodes.Services.Nodes;
using NomadNodes.Services.Scheduling;
using NomadNodes.State;
using NomadNodes.State.Watches;
using NomadNodes.Storage;
using NomadNodes.Tests.State;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Services.Nodes;

/// <summary>
/// Writers by the hundred and readers by the thousand, each of which follows the index that it is answered with until it has seen the last state.
/// The clock stands still: no wait ends by its deadline, so one lost wake-up hangs and fails.
/// </summary>
public sealed class FollowingReadersTests : IDisposable
{
    private const string Last = "the last";

    private readonly StateStore _store = StateWrites.Open(new MemoryStorage());
    private readonly TimingWheel _deadlines = new(new ManualTimeProvider());
    private readonly NodeAgents _agents;
    private readonly NodeReads _reads;

    public FollowingReadersTests()
    {
        _agents = new NodeAgents(_store, new NodeAgentStates(new ManualTimeProvider()), new NodeEvaluations(Guid.NewGuid), Guid.NewGuid);
        _reads = new NodeReads(_store, new BlockingQuery(_store.Watches, _deadlines, new Random(1)), new RegionRule("global"));
    }

    [Theory]
    [InlineData(1, 200, 20, 3_000)]
    [InlineData(2, 400, 5, 4_000)]
    [InlineData(3, 1, 300, 1_000)]
    public async Task EveryReader_SeesTheLastState(int seed, int nodes, int writes, int readers)
    {
        var random = new Random(seed);
        foreach (var node in Enumerable.Range(0, nodes).Where(node => node % 2 == 0 || IsRemoved(node))) await _agents.RegisterAsync([StateWrites.Node(node)]);

        var all = Enumerable.Range(0, readers).Select(i => Task.Run(() => FollowAsync(i, nodes))).ToList();
        var plans = Enumerable.Range(0, nodes).Select(i => (Node: i, Seed: random.Next())).ToList();
        all.AddRange(plans.Select(plan => Task.Run(() => WriteAsync(plan.Node, new Random(plan.Seed), writes))));

        await Task.WhenAll(all).WaitAsync(Soon.TooLong);
        Assert.Equal(0, _deadlines.Count);
    }

    public void Dispose()
    {
        _store.Dispose();
        _deadlines.Dispose();
    }

    /// <summary>Every fourth node is gone at last, and never before; the others come and go, and have their last name in the end.</summary>
    private static bool IsRemoved(int node) => node % 4 == 3;

    private static T Value<T>(Outcome<T> outcome) => outcome.Succeeded(out var value, out var error) ? value : throw new InvalidOperationException(error.Text);

    private static int Count(ListPage page, string text) => page.Pieces.Sum(piece => Encoding.UTF8.GetString(piece.Span).Split(text).Length - 1);

    private async Task WriteAsync(int node, Random random, int writes)
    {
        for (var i = 0; i < writes; i++)
        {
            switch (random.Next(5))
            {
                case 0 when !IsRemoved(node): await _agents.RemoveAsync(StateWrites.Key(node)); break;
                case 1: await _agents.AddEventsAsync(StateWrites.Key(node), [new NodeEvent { Message = $"{i}" }]); break;
                case 2: await _agents.ReportStatusAsync(StateWrites.Key(node), NodeStatus.All[random.Next(4)]); break;
                default: Value(await _agents.RegisterAsync([StateWrites.Node(node, $"number {i}")])); break;
            }
        }

        Value(await _agents.RegisterAsync([StateWrites.Node(node, Last)]));
        if (IsRemoved(node)) Value(await _agents.RemoveAsync(StateWrites.Key(node)));
    }

    private Task FollowAsync(int reader, int nodes) => (reader % 16) switch
    {
        0 when reader % 64 == 0 => FollowListAsync("", Enumerable.Range(0, nodes)),
        0 => FollowListAsync(StateWrites.Id(reader % nodes)[..8], [reader % nodes]),
        _ => FollowNodeAsync(reader % nodes),
    };

    private async Task FollowNodeAsync(int node)
    {
        for (var index = 1UL; ;)
        {
            var answer = Value(await _reads.FindAsync(StateWrites.Id(node), new ReadOptions("", index, default), default));
            var isLast = answer.Body is { } body ? Encoding.UTF8.GetString(body.Span).Contains(Last, StringComparison.Ordinal) && !IsRemoved(node) : IsRemoved(node);
            if (isLast) return;
            Assert.True(answer.Index > index);
            index = answer.Index;
        }
    }

    private async Task FollowListAsync(string prefix, IEnumerable<int> expected)
    {
        var last = expected.Count(node => !IsRemoved(node));
        for (var index = 1UL; ;)
        {
            var request = new NodeListRequest(prefix, "", NodeListFields.None, new ListOptions(0, "", false));
            var answer = Value(await _reads.ListAsync(request, new ReadOptions("", index, default), default));
            if (Count(answer.Page, Last) == last && Count(answer.Page, "\"ID\":") == last) return;
            Assert.True(answer.Index > index);
            index = answer.Index;
        }
    }
}
