using System.Text.Json.Nodes;
using NomadNodes.Settings;
using NomadNodes.Testing.Tests.Support;

namespace NomadNodes.Testing.Tests.Handles;

public sealed class JobsHandleTests
{
    [Theory]
    [ClassData(typeof(Servers))]
    public async Task WaitForRunningAsync_WaitsForAllThatIsWanted(Reach reach)
    {
        await using var reached = await Reached.StartAsync(reach, o => o.StartDelay = TimeSpan.Zero);
        var nomad = reached.Nomad;
        await nomad.Nodes.AddAsync(2);

        await nomad.Jobs.RegisterAsync("web", j => j.WithCount(3));
        var running = await nomad.Jobs.WaitForRunningAsync("web");

        Assert.Equal(["web.group[0]", "web.group[1]", "web.group[2]"], running.Select(one => one.Name).Order());
        Assert.All(running, one => Assert.Equal(("running", "run"), (one.ClientStatus, one.DesiredStatus)));
    }

    [Fact]
    public async Task WaitForRunningAsync_WaitsForASystemJobOnEveryNode()
    {
        await using var nomad = await NomadServer.StartAsync(o => o.StartDelay = TimeSpan.Zero);
        await nomad.Nodes.AddAsync(3);

        await nomad.Jobs.RegisterAsync("agent", j => j.OfType("system"));

        Assert.Equal(3, (await nomad.Jobs.WaitForRunningAsync("agent")).Select(one => one.NodeID).Distinct().Count());
    }

    [Fact]
    public async Task WaitForRunningAsync_SaysWhatThereIs_IfThereIsNoNode()
    {
        await using var nomad = await NomadServer.StartAsync();
        await nomad.Jobs.RegisterAsync("web");

        var error = await Assert.ThrowsAsync<NomadTimeoutException>(() => nomad.Jobs.WaitForRunningAsync("web", Patience.Short));

        Assert.Equal("[]", error.LastSeen);
        await Assert.ThrowsAsync<NomadControlException>(() => nomad.Jobs.WaitForRunningAsync("nothing"));
    }

    [Fact]
    public async Task WaitForRunningAsync_HintsAtTheSimulation_IfItIsManual()
    {
        await using var nomad = await NomadServer.StartAsync(o => o.Simulation = SimulationMode.Manual);
        await nomad.Nodes.AddAsync();
        await nomad.Jobs.RegisterAsync("web");

        var error = await Assert.ThrowsAsync<NomadTimeoutException>(() => nomad.Jobs.WaitForRunningAsync("web", Patience.Short));

        Assert.Contains("Allocations.RunAsync", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RegisterAsync_StoresWhatTheBuilderSays()
    {
        await using var nomad = await NomadServer.StartAsync();
        await nomad.Pools.AddAsync("gpu");

        var job = await nomad.Jobs.RegisterAsync("train", j => j
            .OfType("batch").InPool("gpu").InDatacenters("dc1", "eu-*").WithPriority(70).WithCount(2).WithMeta("team", "ml").WithMeta("cost", "high")
            .WithConstraint("${node.class}", "=", "a100").WithResources(500, 256).Ending(TimeSpan.FromSeconds(90), exitCode: 1)
            .With("Name", "training").WithInGroup("MaxRunDuration", 3_600_000_000_000));

        Assert.Equal(("train", "training", "batch", "gpu", 70), (job.ID, job.Name, job.Type, job.NodePool, job.Priority));
        Assert.Equal(["dc1", "eu-*"], job.Datacenters);
        Assert.Equal("ml", job.Meta!["team"]);
        var group = Assert.Single(job.TaskGroups);
        Assert.Equal(("group", 2), (group.Name, group.Count));
        Assert.Equal("a100", job.Other["Constraints"][0].GetProperty("RTarget").GetString());
        var task = group.Other["Tasks"][0];
        Assert.Equal(500, task.GetProperty("Resources").GetProperty("CPU").GetInt32());
        Assert.Equal("90s", task.GetProperty("Config").GetProperty("run_for").GetString());
    }

    [Fact]
    public async Task RegisterAsync_TakesAJobAsItIs()
    {
        await using var nomad = await NomadServer.StartAsync();
        var json = JsonNode.Parse("""{"ID": "raw", "Type": "batch", "TaskGroups": [{"Name": "a", "Tasks": [{"Name": "t", "Driver": "exec"}]}, {"Name": "b", "Count": 3, "Tasks": [{"Name": "t", "Driver": "exec"}]}]}""")!.AsObject();

        var job = await nomad.Jobs.RegisterAsync(json);

        Assert.Equal([("a", 1), ("b", 3)], job.TaskGroups.Select(group => (group.Name, group.Count)));
        await Assert.ThrowsAsync<ArgumentException>(() => nomad.Jobs.RegisterAsync(new JsonObject()));
        await Assert.ThrowsAsync<ArgumentException>(() => nomad.Jobs.RegisterAsync(""));
    }

    [Fact]
    public async Task RegisterAsync_SaysWhatTheServerSays_IfItRefuses()
    {
        await using var nomad = await NomadServer.StartAsync();

        var error = await Assert.ThrowsAsync<NomadControlException>(() => nomad.Jobs.RegisterAsync("web", j => j.WithPriority(1000)));

        Assert.Contains("priority", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task StopAsync_StopsOrPurges()
    {
        await using var nomad = await NomadServer.StartAsync(o => (o.StartDelay, o.StopDelay) = (TimeSpan.Zero, TimeSpan.Zero));
        await nomad.Nodes.AddAsync();
        await nomad.Jobs.RegisterAsync("web");
        await nomad.Jobs.WaitForRunningAsync("web");

        await nomad.Jobs.StopAsync("web");
        var dead = await nomad.Jobs.WaitForAsync("web", job => job.Status == "dead");
        var allocations = await nomad.Jobs.WaitForAllocationsAsync("web", all => all.All(one => one.ClientStatus == "complete"));
        await nomad.Jobs.StopAsync("web", purge: true);

        Assert.True(dead.Stop);
        Assert.Single(allocations);
        Assert.Null(await nomad.Jobs.FindOrNullAsync("web"));
        Assert.Empty(await nomad.Jobs.ListAsync());
    }

    [Fact]
    public async Task Ending_EndsATask_OnTheClustersClock()
    {
        await using var nomad = await NomadServer.StartAsync(o => o.Clock = ClockMode.Manual);
        await nomad.Nodes.AddAsync();
        await nomad.Jobs.RegisterAsync("nightly", j => j.OfType("batch").Ending(TimeSpan.FromHours(2)));

        await nomad.Clock.AdvanceAsync(TimeSpan.FromHours(1));
        var meanwhile = await nomad.Jobs.AllocationsAsync("nightly");
        await nomad.Clock.AdvanceAsync(TimeSpan.FromHours(2));

        Assert.Equal("running", Assert.Single(meanwhile).ClientStatus);
        Assert.Equal("complete", Assert.Single(await nomad.Jobs.AllocationsAsync("nightly")).ClientStatus);
        Assert.Equal("dead", (await nomad.Jobs.GetAsync("nightly")).Status);
    }

    [Fact]
    public async Task Namespace_IsThatOfTheJob()
    {
        await using var nomad = await NomadServer.StartAsync(o => o.SeedDocument = """{"Namespaces": [{"Name": "team"}]}""");

        await nomad.Jobs.RegisterAsync("web", j => j.InNamespace("team"));

        Assert.Null(await nomad.Jobs.FindOrNullAsync("web"));
        Assert.Equal("team", (await nomad.Jobs.GetAsync("web", "team")).Namespace);
        Assert.Equal("web", Assert.Single(await nomad.Jobs.ListAsync("Type == service")).ID);
        Assert.Empty(await nomad.Jobs.ListAsync(@namespace: "default"));
    }
}
