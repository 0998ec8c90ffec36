using System.Net;
using System.Text.Json;

namespace NomadNodes.Tests.Control;

public sealed class RegisterTests : ControlTest
{
    [Fact]
    public async Task Register_AnswersIndexAndIds()
    {
        var answer = await Server.RegisterAsync();

        Assert.Equal(
            $$"""{"Index":8,"Nodes":[{"ID":"{{ControlServer.NodeId}}","SecretID":"{{ControlServer.NodeId}}"}]}""", answer.GetRawText());
    }

    [Fact]
    public async Task Register_MakesUpWhatIsLeftOut()
    {
        var made = (await Server.TellAsync("PUT", "/_emulator/nodes", "{}")).GetProperty("Nodes")[0];
        var id = made.GetProperty("ID").GetString()!;

        var node = await Server.ReadNodeAsync(id);

        Assert.True(Guid.TryParseExact(id, "D", out _));
        Assert.True(Guid.TryParseExact(made.GetProperty("SecretID").GetString(), "D", out _));
        Assert.Equal($"node-{id[..8]}", node.GetProperty("Name").GetString());
        Assert.Equal("dc1", node.GetProperty("Datacenter").GetString());
        Assert.Equal("initializing", node.GetProperty("Status").GetString());
        Assert.Equal(JsonValueKind.Null, node.GetProperty("Drivers").ValueKind);
    }

    [Fact]
    public async Task Register_TakesTheStatusAsGiven()
    {
        await Server.RegisterAsync(more: ", \"Status\": \"ready\"");

        Assert.Equal("ready", (await Server.ReadNodeAsync()).GetProperty("Status").GetString());
    }

    [Fact]
    public async Task Register_KeepsTheSecret_OfAKnownNodeThatSendsNone()
    {
        await Server.RegisterAsync();

        var again = await Server.TellAsync("PUT", "/_emulator/nodes", $$"""{"ID": "{{ControlServer.NodeId}}", "Name": "new"}""");

        Assert.Equal(ControlServer.NodeId, again.GetProperty("Nodes")[0].GetProperty("SecretID").GetString());
        Assert.Equal("new", (await Server.ReadNodeAsync()).GetProperty("Name").GetString());
    }

    [Fact]
    public async Task RegisterList_GivesEachNodeAnIndex_InItsOrder()
    {
        var answer = await Server.TellAsync("PUT", "/_emulator/nodes", $$"""[{"ID": "{{ControlServer.OtherId}}"}, {"ID": "{{ControlServer.NodeId}}"}]""");

        Assert.Equal(9, answer.GetProperty("Index").GetInt32());
        Assert.Equal(
            [ControlServer.OtherId, ControlServer.NodeId], answer.GetProperty("Nodes").EnumerateArray().Select(node => node.GetProperty("ID").GetString()));
        Assert.Equal(8, (await Server.ReadNodeAsync(ControlServer.OtherId)).GetProperty("CreateIndex").GetInt32());
        Assert.Equal(9, (await Server.ReadNodeAsync()).GetProperty("CreateIndex").GetInt32());
    }

    [Fact]
    public async Task RegisterList_MayBeEmpty()
    {
        Assert.Equal("""{"Index":7,"Nodes":[]}""", (await Server.TellAsync("PUT", "/_emulator/nodes", "[]")).GetRawText());
    }

    [Fact]
    public async Task RegisterList_RegistersNone_IfOneIsRefusedByTheState()
    {
        await Server.RegisterAsync();

        var faults = await Server.FaultsAsync(
            HttpStatusCode.BadRequest, "PUT", "/_emulator/nodes", $$"""[{"ID": "{{ControlServer.OtherId}}"}, {"ID": "{{ControlServer.NodeId}}", "SecretID": "wrong"}]""");

        Assert.Equal(["node secret ID does not match. Not registering node."], faults);
        Assert.Equal(1, Server.App.NodeCount);
        Assert.Equal(8ul, Server.Index);
    }

    [Fact]
    public async Task RegisterWithFill_MakesAPlausibleMachine_TheSameEveryTime()
    {
        var body = $$"""{"Nodes": [{"ID": "{{ControlServer.NodeId}}", "SecretID": "x", "NodeClass": "gpu"}], "Fill": true}""";
        await Server.TellAsync("PUT", "/_emulator/nodes", body);
        var first = await Server.ReadNodeAsync();
        await Server.TellAsync("POST", "/_emulator/reset");
        await Server.TellAsync("PUT", "/_emulator/nodes", body);
        var second = await Server.ReadNodeAsync();

        Assert.Equal("gpu", first.GetProperty("NodeClass").GetString());
        Assert.True(first.GetProperty("NodeResources").GetProperty("Memory").GetProperty("MemoryMB").GetInt32() > 0);
        Assert.Equal(["docker", "exec", "raw_exec"], first.GetProperty("Drivers").EnumerateObject().Select(driver => driver.Name).Order());
        Assert.Equal(first.GetProperty("NodeResources").GetRawText(), second.GetProperty("NodeResources").GetRawText());
    }

    [Fact]
    public async Task RegisterWithoutFill_LeavesAbsentFieldsAbsent()
    {
        await Server.TellAsync("PUT", "/_emulator/nodes", $$"""{"Nodes": [{"ID": "{{ControlServer.NodeId}}"}], "Fill": false}""");

        Assert.Equal(JsonValueKind.Null, (await Server.ReadNodeAsync()).GetProperty("NodeResources").ValueKind);
    }
}
