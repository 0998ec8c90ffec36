using Microsoft.Extensions.Logging.Abstractions;
using NomadNodes.Model;
using NomadNodes.Settings;
using NomadNodes.Simulation;

namespace NomadNodes.Tests.Simulation;

public sealed class OwnNodeTests : IAsyncLifetime
{
    private static readonly Uri Address = new("http://127.0.0.1:4700");
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static readonly ServerSettings Settings = new()
    {
        Agent = new AgentSettings { Name = "web-1", Datacenter = "dc9" },
        Client = new ClientSettings { Enabled = true, NodePool = "gpu", NodeClass = "a100", Meta = ["rack=r1", "connect.log_level=debug", "empty="] },
    };

    private SimulationBench? _bench;
    private OwnNode? _part;

    private SimulationBench Bench => _bench!;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => Bench.DisposeAsync();

    [Fact]
    public async Task Node_Comes_WithTheTurnOfTheNextSecond()
    {
        await StartAsync(Settings);
        await Bench.AdvanceAsync(TimeSpan.FromMilliseconds(300));
        Answer();
        await Bench.AdvanceAsync(TimeSpan.FromMilliseconds(699));
        Assert.Equal(0, Bench.Store.Current.Nodes.Count);

        await Bench.AdvanceAsync(TimeSpan.FromMilliseconds(1));

        var node = Assert.Single(Nodes());
        Assert.Equal((NodeStatus.Ready, Bench.Clock.GetUtcNow().ToUnixTimeSeconds()), (node.Status, node.StatusUpdatedAt));
        Assert.Equal(node.CreateIndex + 1, node.ModifyIndex);
        Assert.Equal(["Node registered"], node.Events!.Select(one => one.Message));
    }

    [Fact]
    public async Task Node_ComesAtOnce_WhereTimeStandsStill()
    {
        await StartAsync(Settings with { Clock = new ClockSettings { Mode = ClockMode.Manual } });

        Answer();
        await Bench.SettleAsync();

        Assert.Equal(NodeStatus.Ready, Assert.Single(Nodes()).Status);
    }

    [Fact]
    public async Task Node_DoesNotCome_BeforeTheAgentAnswers()
    {
        await StartAsync(Settings);

        await Bench.AdvanceAsync(10 * Second);

        Assert.Equal(0, Bench.Store.Current.Nodes.Count);
    }

    [Fact]
    public async Task Node_SaysWhatTheSettingsSay_AndWhatEveryClientDoes()
    {
        await StartAsync(Settings);
        Answer();
        await Bench.AdvanceAsync(Second);

        var node = Assert.Single(Nodes());

        Assert.Equal(("web-1", "dc9", "gpu", "a100", "127.0.0.1:4700", false), (node.Name, node.Datacenter, node.NodePool, node.NodeClass, node.HTTPAddr, node.TLSEnabled));
        Assert.Equal(("r1", "debug", "", "1"), (node.Meta!["rack"], node.Meta["connect.log_level"], node.Meta["empty"], node.Meta["connect.proxy_concurrency"]));
        Assert.Equal((20_000, 32_000), (node.NodeResources!.MinDynamicPort, node.NodeResources.MaxDynamicPort));
        Assert.NotNull(node.ReservedResources);
    }

    [Fact]
    public async Task Node_ComesBackAfterASecond_IfItIsPurged()
    {
        await StartAsync(Settings);
        Answer();
        await Bench.AdvanceAsync(Second);
        var first = Assert.Single(Nodes());

        await Bench.Services.NodeWrites.PurgeAsync(first.ID);
        await Bench.AdvanceAsync(Second - TimeSpan.FromMilliseconds(1));
        Assert.Equal(0, Bench.Store.Current.Nodes.Count);
        await Bench.AdvanceAsync(TimeSpan.FromMilliseconds(1));

        var second = Assert.Single(Nodes());
        Assert.Equal((first.ID, NodeStatus.Ready), (second.ID, second.Status));
        Assert.True(second.CreateIndex > first.ModifyIndex);
    }

    [Fact]
    public async Task Node_ComesBack_AfterAReset()
    {
        await StartAsync(Settings);
        Answer();
        await Bench.AdvanceAsync(Second);

        await Bench.Services.Resets.ResetAsync(new());
        await Bench.AdvanceAsync(Second);

        Assert.Equal(NodeStatus.Ready, Assert.Single(Nodes()).Status);
    }

    [Fact]
    public async Task Node_KeepsWhatOperatorsAndTestsDidToIt()
    {
        await StartAsync(Settings);
        Answer();
        await Bench.AdvanceAsync(Second);
        var id = Assert.Single(Nodes()).ID;

        await Bench.Services.Agents.ReportStatusAsync(UuidKey.Of(id), NodeStatus.Down);
        await Bench.AdvanceAsync(10 * Second);

        Assert.Equal(NodeStatus.Down, Assert.Single(Nodes()).Status);
    }

    private async Task StartAsync(ServerSettings settings)
    {
        _part = new OwnNode(settings, NullLogger.Instance);
        _bench = new SimulationBench(settings, _part);
        await _bench.InitializeAsync();
    }

    private void Answer() => Bench.Host.Post(() => _part!.AnswerAt(Address));

    private List<Node> Nodes()
    {
        var nodes = new List<Node>();
        for (var at = Bench.Store.Current.Nodes.Rows.First(); at.IsValid; at.MoveNext()) nodes.Add(at.Row.Record);
        return nodes;
    }
}
