using System.Net;
using System.Text.Json;
using NomadNodes.Settings;
using NomadNodes.Tests.State;
using NomadNodes.Tests.Storage;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Control;

public sealed class StateTests : IAsyncLifetime
{
    private const string State = "/_emulator/state";

    private readonly ControlServer _server = new(settings => settings, new ManualTimeProvider());

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Export_SaysEverything()
    {
        await _server.RegisterAsync(more: ", \"NodePool\": \"gpu\"");

        var state = await _server.TellAsync("GET", State + "?secrets=true");

        Assert.Equal(["Index", "Identity", "TableIndexes", "NodePools", "Nodes", "Jobs", "JobSummaries", "Allocs", "Evals", "Deployments", "Namespaces", "SchedulerConfiguration", "AutopilotConfiguration"], state.EnumerateObject().Select(member => member.Name));
        Assert.Equal(8, state.GetProperty("Index").GetInt32());
        Assert.Equal("""{"Nodes":8,"NodePools":1,"Allocs":0,"Jobs":0,"JobSummaries":0,"Evals":0,"Deployments":0,"Namespaces":1}""", state.GetProperty("TableIndexes").GetRawText());
        Assert.Equal(["all", "default", "gpu"], state.GetProperty("NodePools").EnumerateArray().Select(pool => pool.GetProperty("Name").GetString()));
        Assert.Equal(ControlServer.NodeId, state.GetProperty("Nodes")[0].GetProperty("SecretID").GetString());
    }

    [Fact]
    public async Task Export_HasNoSecrets_UnlessTheyAreAskedFor()
    {
        await _server.TellAsync("PUT", "/_emulator/nodes", $$"""{"ID": "{{ControlServer.NodeId}}", "SecretID": "{{ControlServer.OtherId}}"}""");

        Assert.DoesNotContain(ControlServer.OtherId, (await _server.SendAsync("GET", State)).Text, StringComparison.Ordinal);
        Assert.Contains(ControlServer.OtherId, (await _server.SendAsync("GET", State + "?secrets=true")).Text, StringComparison.Ordinal);
        Assert.Equal(["secrets: is not true or false."], await _server.FaultsAsync(HttpStatusCode.BadRequest, "GET", State + "?secrets=yes"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?secrets=true")]
    public async Task Import_GivesBackWhatWasExported_ByteForByte(string query)
    {
        await MakeRichStateAsync();
        var exported = (await _server.SendAsync("GET", State + query)).Text;
        await _server.TellAsync("POST", "/_emulator/reset", """{"Seed": "empty"}""");

        var index = (await _server.TellAsync("PUT", State, exported)).GetProperty("Index").GetUInt64();

        Assert.Equal(exported, (await _server.SendAsync("GET", State + query)).Text);
        Assert.Equal(_server.Index, index);
    }

    [Fact]
    public async Task Import_GivesTheSameAnswers()
    {
        var exported = await MakeRichStateAsync();
        var before = await ReadAllAsync();
        await _server.TellAsync("POST", "/_emulator/reset", """{"Seed": "empty"}""");

        await _server.TellAsync("PUT", State, exported);

        Assert.Equal(before, await ReadAllAsync());
    }

    [Fact]
    public async Task Import_WorksOnAnotherServer_AndSurvivesItsRestart()
    {
        var exported = await MakeRichStateAsync();
        using var directory = new StorageDirectory();
        ServerSettings Stored(ServerSettings settings) => settings with
        {
            Data = new DataSettings { Directory = directory.Path },
            Simulation = new SimulationSettings { Mode = SimulationMode.Manual },
        };
        var other = await ControlServer.StartAsync(Stored);
        await other.TellAsync("PUT", State, exported);
        await other.DisposeAsync();

        var restarted = await ControlServer.StartAsync(Stored);

        Assert.Equal(exported, (await restarted.SendAsync("GET", State)).Text);
        await restarted.DisposeAsync();
    }

    [Fact]
    public async Task Import_RemovesWhatTheDocumentDoesNotHave_AndGoesOnCounting()
    {
        await _server.RegisterAsync();
        var exported = (await _server.SendAsync("GET", State)).Text;
        await _server.RegisterAsync(ControlServer.OtherId, ", \"NodePool\": \"gpu\"");

        await _server.TellAsync("PUT", State, exported);

        Assert.Equal(HttpStatusCode.NotFound, (await _server.SendAsync("GET", $"/v1/node/{ControlServer.OtherId}")).Status);
        Assert.Equal(9, (await _server.RegisterAsync(ControlServer.OtherId)).GetProperty("Index").GetInt32());
    }

    [Fact]
    public async Task Import_ForgetsHowAgentsBehave()
    {
        await _server.RegisterAsync();
        var exported = (await _server.SendAsync("GET", State)).Text;
        await _server.TellAsync("PUT", $"/_emulator/node/{ControlServer.NodeId}/reachable", """{"Reachable": false}""");

        await _server.TellAsync("PUT", State, exported);

        Assert.True((await _server.TellAsync("GET", $"/_emulator/node/{ControlServer.NodeId}")).GetProperty("Reachable").GetBoolean());
    }

    [Fact]
    public async Task ImportOfASeed_IsWhatAResetToItIs()
    {
        await _server.TellAsync("POST", "/_emulator/reset", """{"Seed": "demo"}""");
        var reset = (await _server.SendAsync("GET", State)).Text;
        await _server.TellAsync("POST", "/_emulator/reset", """{"Seed": "empty"}""");

        await _server.TellAsync("PUT", State, await File.ReadAllTextAsync(Repository.PathOf("src", "NomadNodes", "Seeds", "demo.json")));

        Assert.Equal(reset, (await _server.SendAsync("GET", State)).Text);
    }

    [Fact]
    public async Task ImportOfASeed_MakesUpWhatItLeavesOut()
    {
        await _server.TellAsync("PUT", State, """{"Nodes": [{"Name": "a"}, {"Name": "b", "NodePool": "gpu"}]}""");

        var nodes = (await _server.TellAsync("GET", State + "?secrets=true")).GetProperty("Nodes").EnumerateArray().ToList();
        Assert.Equal(["a", "b"], nodes.Select(node => node.GetProperty("Name").GetString()).Order());
        Assert.All(nodes, node => Assert.NotEmpty(node.GetProperty("SecretID").GetString()!));
        Assert.Equal(9ul, _server.Index);
    }

    [Fact]
    public async Task ImportOfNothing_IsAFreshServer()
    {
        await _server.RegisterAsync();

        Assert.Equal("""{"Index":7}""", (await _server.TellAsync("PUT", State, "{}")).GetRawText());
        Assert.Equal(0, _server.App.NodeCount);
    }

    [Fact]
    public async Task Import_LeavesReadersWaiting_IfItsIndexIsNotAboveTheirs()
    {
        await _server.RegisterAsync();
        var exported = (await _server.SendAsync("GET", State)).Text;
        await _server.RegisterAsync(ControlServer.OtherId);
        var reader = await BlockedReader.StartAsync(_server, "/v1/nodes", 9);
        var runs = _server.App.Cluster.Blocking.Runs;

        await _server.TellAsync("PUT", State, exported);
        await BlockedReader.WaitForRunsAsync(_server, runs + 1);
        await _server.RegisterAsync(ControlServer.OtherId, ", \"NodeClass\": \"index-9-again\"");
        await BlockedReader.WaitForRunsAsync(_server, runs + 2);
        var waitedOn = !reader.Answer.IsCompleted;
        await _server.RegisterAsync(ControlServer.OtherId, ", \"NodeClass\": \"index-10\"");

        Assert.True(waitedOn);
        Assert.Contains("index-10", await reader.Answer);
    }

    [Fact]
    public async Task Import_AnswersReaders_IfItsIndexIsAboveTheirs()
    {
        await _server.RegisterAsync();
        await _server.RegisterAsync(ControlServer.OtherId);
        var exported = (await _server.SendAsync("GET", State)).Text;
        await _server.TellAsync("POST", "/_emulator/reset");
        var reader = await BlockedReader.StartAsync(_server, "/v1/nodes", 8);

        await _server.TellAsync("PUT", State, exported);

        Assert.Equal(2, JsonSerializer.Deserialize<JsonElement>(await reader.Answer).GetArrayLength());
    }

    private async Task<string> MakeRichStateAsync()
    {
        await _server.TellAsync("POST", "/_emulator/reset", """{"Seed": "demo"}""");
        await _server.TellAsync("PUT", "/_emulator/nodes", $$"""{"Nodes": [{"ID": "{{ControlServer.NodeId}}", "Meta": {"ü<&>": "\ud83d\ude00\u0000\u2028"} }], "Fill": true}""");
        await _server.TellAsync("PUT", $"/_emulator/node/{ControlServer.NodeId}/events", """[{"Message": "m", "Details": {"z": "1", "a": "2"}}]""");
        await _server.TellAsync("PUT", $"/_emulator/node/{ControlServer.NodeId}/expire");
        await _server.App.Cluster.Store.WriteAsync(write => write.PutWeb());
        return (await _server.SendAsync("GET", State)).Text;
    }

    private async Task<string> ReadAllAsync()
    {
        var list = await _server.SendAsync("GET", "/v1/nodes?resources=true&os=true");
        var ids = JsonSerializer.Deserialize<JsonElement>(list.Text).EnumerateArray().Select(node => node.GetProperty("ID").GetString());
        var nodes = await Task.WhenAll(ids.Select(id => _server.SendAsync("GET", $"/v1/node/{id}")));
        return list.Text + string.Concat(nodes.Select(node => node.Text));
    }
}
