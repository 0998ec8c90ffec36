using System.Net;
using System.Text.Json.Nodes;
using NomadNodes.Settings;
using NomadNodes.Testing.Tests.Support;

namespace NomadNodes.Testing.Tests.Handles;

public sealed class NodesHandleTests
{
    private const string Unknown = "00000000-1111-2222-3333-444444444444";

    [Theory]
    [ClassData(typeof(Servers))]
    public async Task AddAsync_RegistersWhatTheBuilderSays(Reach reach)
    {
        await using var reached = await Reached.StartAsync(reach);
        var id = Guid.NewGuid().ToString();

        var node = await reached.Nomad.Nodes.AddAsync(n => n
            .WithId(id).Named("web-1").InPool("gpu").InDatacenter("dc2").WithClass("a100").WithMeta("rack", "r1").WithMeta("row", "7")
            .WithAttribute("gpu.count", "8").WithResources(4000, 8192).Ineligible().With("CgroupParent", "own.slice"));

        Assert.Equal((id, "web-1", "gpu", "dc2", "a100"), (node.ID, node.Name, node.NodePool, node.Datacenter, node.NodeClass));
        Assert.Equal(("ready", "ineligible"), (node.Status, node.SchedulingEligibility));
        Assert.Equal("r1, 7", $"{node.Meta["rack"]}, {node.Meta["row"]}");
        Assert.Equal("8", node.Attributes["gpu.count"]);
        Assert.Equal(4000, node.Other["NodeResources"].GetProperty("Cpu").GetProperty("CpuShares").GetInt32());
        Assert.Equal("own.slice", node.Other["CgroupParent"].GetString());
        Assert.True(node.ModifyIndex > 0);
    }

    [Fact]
    public async Task AddAsync_MakesAPlausibleNode_IfNothingIsSaid()
    {
        await using var nomad = await NomadServer.StartAsync();

        var node = await nomad.Nodes.AddAsync();

        Assert.Equal(("ready", "eligible", "default"), (node.Status, node.SchedulingEligibility, node.NodePool));
        Assert.Equal("linux", node.Attributes["kernel.name"]);
        Assert.Contains("Node registered", node.Events.Select(one => one.Message));
    }

    [Fact]
    public async Task AddAsync_RegistersMany_InTheirOrder()
    {
        await using var nomad = await NomadServer.StartAsync();

        var nodes = await nomad.Nodes.AddAsync(20, (n, i) => n.Named($"node-{i}").WithStatus(i % 2 == 0 ? "ready" : "initializing"));

        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"node-{i}"), nodes.Select(node => node.Name));
        Assert.Equal(10, (await nomad.Nodes.ListAsync("Status == initializing")).Count);
    }

    [Fact]
    public async Task AddAsync_SaysEverythingThatIsWrong()
    {
        await using var nomad = await NomadServer.StartAsync();

        var error = await Assert.ThrowsAsync<NomadControlException>(() => nomad.Nodes.AddAsync(n => n.WithId("x").WithStatus("well").InPool("all")));

        Assert.Equal(HttpStatusCode.BadRequest, error.StatusCode);
        Assert.Equal(3, error.Errors.Count);
        Assert.StartsWith("PUT /_emulator/nodes was refused with 400", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RegisterAsync_TakesANodeAsItIs()
    {
        await using var nomad = await NomadServer.StartAsync();

        var nodes = await nomad.Nodes.RegisterAsync(new JsonObject { ["Name"] = "bare" });

        Assert.Equal("initializing", Assert.Single(nodes).Status);
        Assert.Empty(nodes[0].Attributes);
    }

    [Fact]
    public async Task ScaleAsync_MakesAFleet()
    {
        await using var nomad = await NomadServer.StartAsync();
        await nomad.Nodes.AddAsync();

        var grown = await nomad.Nodes.ScaleAsync(50, n => n.InDatacenter("dc9"), new Dictionary<string, double> { ["blue"] = 1, ["green"] = 1 });
        var shrunk = await nomad.Nodes.ScaleAsync(10);

        Assert.Equal((50, 50, 0), (grown.Count, grown.Added, grown.Removed));
        Assert.Equal((10, 0, 40), (shrunk.Count, shrunk.Added, shrunk.Removed));
        Assert.Equal(10, (await nomad.Nodes.ListAsync("Datacenter == dc9 and (NodePool == blue or NodePool == green)")).Count);
    }

    [Theory]
    [ClassData(typeof(Servers))]
    public async Task ReadsOfOne_TellWhetherItIsThere(Reach reach)
    {
        await using var reached = await Reached.StartAsync(reach);
        var nodes = reached.Nomad.Nodes;
        var node = await nodes.AddAsync();

        Assert.Equal(node.ID, (await nodes.GetAsync(node.ID)).ID);
        Assert.Equal(node.ID, (await nodes.FindOrNullAsync(node.ID))?.ID);
        Assert.Null(await nodes.FindOrNullAsync(Unknown));
        Assert.Equal(HttpStatusCode.NotFound, (await Assert.ThrowsAsync<NomadControlException>(() => nodes.GetAsync(Unknown))).StatusCode);
        Assert.Equal([node.ID], (await nodes.ListAsync(prefix: node.ID[..8])).Select(one => one.ID));
    }

    public static TheoryData<string, Func<NomadServer, string, Task>> CallsOfOne() => new()
    {
        { "status", (nomad, id) => nomad.Nodes.SetStatusAsync(id, "down") },
        { "event", (nomad, id) => nomad.Nodes.AddEventAsync(id, "hello") },
        { "heartbeat", (nomad, id) => nomad.Nodes.HeartbeatAsync(id) },
        { "silence", (nomad, id) => nomad.Nodes.SilenceAsync(id) },
        { "expire", (nomad, id) => nomad.Nodes.ExpireAsync(id) },
        { "reachable", (nomad, id) => nomad.Nodes.SetReachableAsync(id, false) },
        { "remove", (nomad, id) => nomad.Nodes.RemoveAsync(id) },
        { "agent", (nomad, id) => nomad.Nodes.AgentAsync(id) },
        { "drain", (nomad, id) => nomad.Nodes.DrainAsync(id) },
        { "cancel", (nomad, id) => nomad.Nodes.CancelDrainAsync(id) },
        { "eligibility", (nomad, id) => nomad.Nodes.SetEligibilityAsync(id, false) },
        { "wait", (nomad, id) => nomad.Nodes.WaitForAsync(id, _ => false) },
    };

    [Theory]
    [MemberData(nameof(CallsOfOne))]
    public async Task Call_SaysSo_IfThereIsNoSuchNode(string name, Func<NomadServer, string, Task> call)
    {
        await using var nomad = await NomadServer.StartAsync();

        var error = await Assert.ThrowsAsync<NomadControlException>(() => call(nomad, Unknown));

        Assert.True(error.Message.Contains(Unknown, StringComparison.Ordinal), name);
        Assert.Contains("not found", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(CallsOfOne))]
    public async Task Call_Refuses_IfTheIdIsNone(string name, Func<NomadServer, string, Task> call)
    {
        await using var nomad = await NomadServer.StartAsync();

        foreach (var id in new[] { "", " ", "..", null! })
        {
            var error = await Record.ExceptionAsync(() => call(nomad, id));
            Assert.True(error is ArgumentException, $"{name} '{id}': {error}");
        }
    }

    [Fact]
    public async Task Agent_ReportsWhatItIsTold()
    {
        await using var nomad = await NomadServer.StartAsync(o => o.Simulation = SimulationMode.Manual);
        var node = await nomad.Nodes.AddAsync();

        await nomad.Nodes.AddEventAsync(node.ID, "disk full", "Storage", new Dictionary<string, string> { ["disk"] = "sda" });
        await nomad.Nodes.SetStatusAsync(node.ID, "down");
        await nomad.Nodes.SetReachableAsync(node.ID, false);
        var silent = await nomad.Nodes.SilenceAsync(node.ID);
        var changed = await nomad.Nodes.GetAsync(node.ID);

        Assert.Equal((true, false, "down"), (silent.Silent, silent.Reachable, silent.Status));
        Assert.Equal("down", changed.Status);
        var happened = Assert.Single(changed.Events, one => one.Message == "disk full");
        Assert.Equal(("Storage", "sda"), (happened.Subsystem, happened.Details!["disk"]));
        Assert.True((await nomad.Nodes.AgentAsync(node.ID)).Silent);
        Assert.False((await nomad.Nodes.SilenceAsync(node.ID, silent: false)).Silent);
    }

    [Fact]
    public async Task HeartbeatAndExpire_BringANodeUpAndDown()
    {
        await using var nomad = await NomadServer.StartAsync(o => o.Simulation = SimulationMode.Manual);
        var node = await nomad.Nodes.AddAsync();

        Assert.NotEqual(0UL, await nomad.Nodes.ExpireAsync(node.ID));
        Assert.Equal("down", (await nomad.Nodes.GetAsync(node.ID)).Status);
        await nomad.Nodes.HeartbeatAsync(node.ID);
        Assert.NotEqual("down", (await nomad.Nodes.GetAsync(node.ID)).Status);
        Assert.Equal(0UL, await nomad.Nodes.SetStatusAsync(node.ID, (await nomad.Nodes.GetAsync(node.ID)).Status));
    }

    [Theory]
    [ClassData(typeof(Servers))]
    public async Task Drain_Ends_ByItself(Reach reach)
    {
        await using var reached = await Reached.StartAsync(reach, o => o.DrainDelay = TimeSpan.Zero);
        var nodes = reached.Nomad.Nodes;
        var node = await nodes.AddAsync();

        await nodes.DrainAsync(node.ID, TimeSpan.FromMinutes(5), ignoreSystemJobs: true);
        var drained = await nodes.WaitForAsync(node.ID, n => n is { Drain: false, LastDrain.Status: "complete" });
        await nodes.SetEligibilityAsync(node.ID, true);

        Assert.Equal("ineligible", drained.SchedulingEligibility);
        Assert.Equal("eligible", (await nodes.GetAsync(node.ID)).SchedulingEligibility);
    }

    [Fact]
    public async Task CancelDrain_EndsIt()
    {
        await using var nomad = await NomadServer.StartAsync(o => o.Clock = ClockMode.Manual);
        var node = await nomad.Nodes.AddAsync();

        await nomad.Nodes.DrainAsync(node.ID, TimeSpan.FromMinutes(5), ignoreSystemJobs: true);
        var draining = await nomad.Nodes.GetAsync(node.ID);
        await nomad.Nodes.CancelDrainAsync(node.ID);

        Assert.True(draining.Drain);
        Assert.Equal((TimeSpan.FromMinutes(5).Ticks * 100, true), (draining.DrainStrategy!.Deadline, draining.DrainStrategy.IgnoreSystemJobs));
        Assert.Equal("canceled", (await nomad.Nodes.GetAsync(node.ID)).LastDrain!.Status);
    }
}
