using System.Text.Json.Nodes;
using NomadNodes.Settings;
using NomadNodes.Testing.Tests.Support;

namespace NomadNodes.Testing.Tests.Handles;

public sealed class AllocationsHandleTests
{
    [Theory]
    [ClassData(typeof(Servers))]
    public async Task Client_MovesOnlyWhenItIsTold_IfTheSimulationIsManual(Reach reach)
    {
        await using var reached = await Reached.StartAsync(reach, o => o.Simulation = SimulationMode.Manual);
        var nomad = reached.Nomad;
        var node = await nomad.Nodes.AddAsync();
        await nomad.Jobs.RegisterAsync("web");
        var placed = Assert.Single(await nomad.Jobs.WaitForAllocationsAsync("web", all => all.Count == 1));

        await nomad.Allocations.RunAsync(node.ID);
        var running = await nomad.Allocations.GetAsync(placed.ID);
        await nomad.Jobs.StopAsync("web");
        await nomad.Allocations.WaitForAsync(placed.ID, one => one.DesiredStatus == "stop");
        await nomad.Allocations.StopAsync(node.ID);

        Assert.Equal("pending", placed.ClientStatus);
        Assert.Equal("running", running.ClientStatus);
        Assert.Equal("complete", (await nomad.Allocations.GetAsync(placed.ID)).ClientStatus);
        Assert.Equal(0UL, await nomad.Allocations.StopAsync(node.ID));
    }

    [Fact]
    public async Task PlaceAsync_PutsOneInPlace()
    {
        await using var nomad = await NomadServer.StartAsync(o => o.Simulation = SimulationMode.Manual);
        var node = await nomad.Nodes.AddAsync(n => n.Ineligible());
        await nomad.Jobs.RegisterAsync("web");

        var allocation = await nomad.Allocations.PlaceAsync("web", node.ID, "running", healthy: true);
        await nomad.Allocations.SetStatusAsync(node.ID, "web", "failed");

        Assert.Equal(("web.group[0]", node.ID, node.Name), (allocation.Name, allocation.NodeID, allocation.NodeName));
        Assert.True(allocation.DeploymentStatus!.Healthy);
        Assert.Equal("failed", Assert.Single(await nomad.Allocations.OnNodeAsync(node.ID)).ClientStatus);
        Assert.Equal(allocation.ID, Assert.Single(await nomad.Allocations.ListAsync("ClientStatus == failed")).ID);
    }

    [Fact]
    public async Task PlaceAsync_TakesWholeJobs()
    {
        await using var nomad = await NomadServer.StartAsync();
        var node = await nomad.Nodes.AddAsync();
        var body = JsonNode.Parse($$$"""
            [{"JobID": "old", "NodeID": "{{{node.ID}}}", "ClientStatus": "complete", "Job": {"ID": "old", "Type": "batch", "TaskGroups": [{"Name": "g", "Tasks": [{"Name": "t", "Driver": "exec"}]}]}},
             {"JobID": "old", "NodeID": "{{{node.ID}}}", "ClientStatus": "failed"}]
            """)!;

        var placed = await nomad.Allocations.PlaceAsync(body);

        Assert.Equal(["complete", "failed"], placed.Select(one => one.ClientStatus));
    }

    [Fact]
    public async Task PlaceAsync_SaysSo_IfThereIsNoJob()
    {
        await using var nomad = await NomadServer.StartAsync();
        var node = await nomad.Nodes.AddAsync();

        var error = await Assert.ThrowsAsync<NomadControlException>(() => nomad.Allocations.PlaceAsync("nothing", node.ID));

        Assert.Contains("'nothing'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WaitForAsync_SaysSo_IfThereIsNoSuchAllocation()
    {
        await using var nomad = await NomadServer.StartAsync();

        await Assert.ThrowsAsync<NomadControlException>(() => nomad.Allocations.WaitForAsync(Guid.NewGuid().ToString(), _ => true));
    }
}
