using System.Net;
using System.Text.Json;

namespace NomadNodes.Tests.Control;

public sealed class ScaleTests : ControlTest
{
    [Fact]
    public async Task Scale_AddsNumberedNodes_AndRemovesTheHighest()
    {
        var added = await ScaleAsync("""{"Count": 5}""");
        var removed = await ScaleAsync("""{"Count": 2}""");

        Assert.Equal("""{"Index":12,"Count":5,"Added":5,"Removed":0}""", added.GetRawText());
        Assert.Equal("""{"Index":13,"Count":2,"Added":0,"Removed":3}""", removed.GetRawText());
        Assert.Equal(["fleet-00001", "fleet-00002"], await NamesAsync());
    }

    [Fact]
    public async Task Scale_WritesNothing_IfTheFleetIsOfThatSize()
    {
        await ScaleAsync("""{"Count": 3}""");

        Assert.Equal("""{"Index":10,"Count":3,"Added":0,"Removed":0}""", (await ScaleAsync("""{"Count": 3}""")).GetRawText());
        Assert.Equal(10UL, Server.Index);
    }

    [Fact]
    public async Task Scale_LeavesOtherNodesAlone_AndFillsGaps()
    {
        await Server.TellAsync("PUT", "/_emulator/nodes", """{"Name": "fleet-00002"}""");
        await ScaleAsync("""{"Count": 3}""");
        var first = (await NodesAsync()).Single(node => node.GetProperty("Name").GetString() == "fleet-00001").GetProperty("ID").GetString();
        await Server.TellAsync("DELETE", $"/_emulator/node/{first}");

        var filled = await ScaleAsync("""{"Count": 3}""");
        Assert.Equal(1, filled.GetProperty("Added").GetInt32());
        Assert.Contains(first, (await NodesAsync()).Select(node => node.GetProperty("ID").GetString()));
        await ScaleAsync("""{"Count": 0}""");
        Assert.Equal(["fleet-00002"], await NamesAsync());
    }

    [Fact]
    public async Task Scale_MakesNodesFromTheTemplate_AndFillsThemOut()
    {
        await ScaleAsync("""{"Count": 1, "Template": {"Name": "gpu", "Datacenter": "dc9", "NodeClass": "a100", "NodePool": "gpu", "Status": "initializing"}}""");

        var stub = Assert.Single(await NodesAsync());
        var node = await Server.ReadNodeAsync(stub.GetProperty("ID").GetString()!);
        Assert.Equal(
            ["gpu-00001", "dc9", "a100", "gpu", "initializing"],
            new[] { "Name", "Datacenter", "NodeClass", "NodePool", "Status" }.Select(name => node.GetProperty(name).GetString()));
        Assert.Equal("gpu-00001", node.GetProperty("Attributes").GetProperty("unique.hostname").GetString());
    }

    [Fact]
    public async Task Scale_SpreadsNodesOverPools_ByTheirWeights()
    {
        await ScaleAsync("""{"Count": 1000, "Pools": {"default": 3, "gpu": 1, "none": 0}}""");

        var pools = (await NodesAsync()).CountBy(node => node.GetProperty("NodePool").GetString()!).ToDictionary();
        Assert.Equal(2, pools.Count);
        Assert.InRange(pools["gpu"], 200, 300);
        Assert.All(await NodesAsync(), node => Assert.Equal("ready", node.GetProperty("Status").GetString()));
    }

    [Theory]
    [InlineData("", "The body is empty. Send {\"Count\": 5000}.")]
    [InlineData("[]", "The body is no object.")]
    [InlineData("{}", "Count: is no whole number between 0 and 100000.")]
    [InlineData("""{"Count": -1}""", "Count: is no whole number between 0 and 100000.")]
    [InlineData("""{"Count": 1.5}""", "Count: is no whole number between 0 and 100000.")]
    [InlineData("""{"Count": 100001}""", "Count: is no whole number between 0 and 100000.")]
    [InlineData("""{"Count": 1, "Size": 2}""", "Size: there is no such member. The members are Count, Template, Pools.")]
    [InlineData("""{"Count": 1, "Template": {"ID": "x"}}""", "Template.ID: every node has one of its own; leave it out.")]
    [InlineData("""{"Count": 1, "Template": {"SecretID": "x"}}""", "Template.SecretID: every node has one of its own; leave it out.")]
    [InlineData("""{"Count": 1, "Template": {"Status": "up"}}""", "Template.Status: 'up' is not one of initializing, ready, down, disconnected.")]
    [InlineData("""{"Count": 1, "Template": {"NodePool": "a"}, "Pools": {"b": 1}}""", "Pools: the template names a pool, too; leave one of them out.")]
    [InlineData("""{"Count": 1, "Pools": []}""", "Pools: is no object of names and weights.")]
    [InlineData("""{"Count": 1, "Pools": {}}""", "Pools: no pool has a weight above 0.")]
    [InlineData("""{"Count": 1, "Pools": {"all": 1}}""", "Pools: 'all' is no name of a pool in which nodes can be.")]
    [InlineData("""{"Count": 1, "Pools": {"a": -1}}""", "Pools.a: is no weight: a number between 0 and 1000000000.")]
    public async Task Scale_ChangesNothing_IfTheRequestIsWrong(string body, string fault)
    {
        Assert.Equal([fault], await Server.FaultsAsync(HttpStatusCode.BadRequest, "POST", "/_emulator/nodes/scale", body));
        Assert.Equal(7UL, Server.Index);
    }

    private Task<JsonElement> ScaleAsync(string body) => Server.TellAsync("POST", "/_emulator/nodes/scale", body);

    private async Task<List<JsonElement>> NodesAsync() => [.. (await Server.TellAsync("GET", "/v1/nodes")).EnumerateArray()];

    private async Task<IEnumerable<string?>> NamesAsync() => (await NodesAsync()).Select(node => node.GetProperty("Name").GetString()).Order();
}
