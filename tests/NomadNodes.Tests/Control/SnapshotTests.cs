using System.Net;
using System.Text.Json;
using NomadNodes.Settings;
using NomadNodes.Tests.Storage;

namespace NomadNodes.Tests.Control;

public sealed class SnapshotTests : ControlTest
{
    private const string Snapshot = "/_emulator/snapshots/before";

    [Fact]
    public async Task Restore_BringsBackTheState_ByteForByte()
    {
        await Server.RegisterAsync(more: ", \"NodePool\": \"gpu\"");
        var state = await ReadStateAsync();
        await Server.TellAsync("PUT", Snapshot);
        await Server.RegisterAsync(ControlServer.OtherId);
        await Server.TellAsync("DELETE", $"/_emulator/node/{ControlServer.NodeId}");

        var answer = await Server.TellAsync("POST", $"{Snapshot}/restore");

        Assert.Equal("""{"Index":8}""", answer.GetRawText());
        Assert.Equal(state, await ReadStateAsync());
    }

    [Fact]
    public async Task Keep_AnswersItsIndex_AndWritesNothing()
    {
        await Server.RegisterAsync();

        Assert.Equal("""{"Name":"before","Index":8}""", (await Server.TellAsync("PUT", Snapshot)).GetRawText());
        Assert.Equal(8ul, Server.Index);
    }

    [Fact]
    public async Task Keep_ReplacesTheOneOfThatName()
    {
        await Server.TellAsync("PUT", Snapshot);
        await Server.RegisterAsync();

        await Server.TellAsync("PUT", Snapshot);

        Assert.Equal("""{"Snapshots":[{"Name":"before","Index":8}]}""", (await Server.TellAsync("GET", "/_emulator/snapshots")).GetRawText());
    }

    [Fact]
    public async Task Show_IsTheDocumentOfThen_AndOtherServersTakeIt()
    {
        await Server.RegisterAsync();
        var state = await ReadStateAsync();
        await Server.TellAsync("PUT", Snapshot);
        await Server.TellAsync("POST", "/_emulator/reset");
        var (_, document) = await Server.SendAsync("GET", Snapshot);
        var other = await ControlServer.StartAsync(settings => settings);

        await other.TellAsync("PUT", "/_emulator/state", document);

        Assert.Equal(state, document);
        Assert.Equal(state, (await other.SendAsync("GET", "/_emulator/state")).Text);
        await other.DisposeAsync();
    }

    [Fact]
    public async Task Show_TellsSecrets_IfItIsAsked()
    {
        await Server.RegisterAsync();
        await Server.TellAsync("PUT", Snapshot);

        string SecretIn(JsonElement state) => state.GetProperty("Nodes")[0].GetProperty("SecretID").GetString()!;
        Assert.Equal(ControlServer.NodeId, SecretIn(await Server.TellAsync("GET", Snapshot + "?secrets=true")));
        Assert.Equal("", SecretIn(await Server.TellAsync("GET", Snapshot)));
    }

    [Fact]
    public async Task Snapshots_OutliveAReset_AndCanBeForgotten()
    {
        await Server.TellAsync("PUT", "/_emulator/snapshots/b");
        await Server.TellAsync("PUT", "/_emulator/snapshots/a.1_x-y");
        await Server.TellAsync("POST", "/_emulator/reset");
        var kept = await Server.TellAsync("GET", "/_emulator/snapshots");

        var answer = await Server.TellAsync("DELETE", "/_emulator/snapshots/b");

        Assert.Equal("""{"Snapshots":[{"Name":"a.1_x-y","Index":7},{"Name":"b","Index":7}]}""", kept.GetRawText());
        Assert.Equal("""{"Index":7}""", answer.GetRawText());
        Assert.Equal("""{"Snapshots":[{"Name":"a.1_x-y","Index":7}]}""", (await Server.TellAsync("GET", "/_emulator/snapshots")).GetRawText());
    }

    [Fact]
    public async Task Restore_LeavesReadersWaiting_IfItsIndexIsNotAboveTheirs()
    {
        await Server.RegisterAsync();
        await Server.TellAsync("PUT", Snapshot);
        await Server.RegisterAsync(ControlServer.OtherId);
        var reader = await BlockedReader.StartAsync(Server, "/v1/nodes", 9);
        var runs = Server.App.Cluster.Blocking.Runs;

        await Server.TellAsync("POST", $"{Snapshot}/restore");
        await BlockedReader.WaitForRunsAsync(Server, runs + 1);
        var waitedOn = !reader.Answer.IsCompleted;
        await Server.RegisterAsync(ControlServer.OtherId);
        await BlockedReader.WaitForRunsAsync(Server, runs + 2);
        await Server.RegisterAsync(ControlServer.OtherId, ", \"NodeClass\": \"index-10\"");

        Assert.True(waitedOn);
        Assert.Contains("index-10", await reader.Answer);
    }

    [Fact]
    public async Task Restore_AnswersReaders_IfItsIndexIsAboveTheirs()
    {
        await Server.RegisterAsync();
        await Server.TellAsync("PUT", Snapshot);
        await Server.TellAsync("POST", "/_emulator/reset");
        var reader = await BlockedReader.StartAsync(Server, "/v1/nodes", 7);

        await Server.TellAsync("POST", $"{Snapshot}/restore");

        Assert.Contains(ControlServer.NodeId, await reader.Answer);
    }

    [Fact]
    public async Task Restore_BringsBackHowAgentsBehaved()
    {
        await Server.RegisterAsync();
        await Server.TellAsync("PUT", $"/_emulator/node/{ControlServer.NodeId}/reachable", """{"Reachable": false}""");
        await Server.TellAsync("PUT", Snapshot);
        await Server.TellAsync("PUT", $"/_emulator/node/{ControlServer.NodeId}/reachable", """{"Reachable": true}""");
        await Server.RegisterAsync(ControlServer.OtherId);
        await Server.TellAsync("PUT", $"/_emulator/node/{ControlServer.OtherId}/silence", """{"Silent": true}""");

        await Server.TellAsync("POST", $"{Snapshot}/restore");
        await Server.RegisterAsync(ControlServer.OtherId);

        Assert.False((await Server.TellAsync("GET", $"/_emulator/node/{ControlServer.NodeId}")).GetProperty("Reachable").GetBoolean());
        Assert.False((await Server.TellAsync("GET", $"/_emulator/node/{ControlServer.OtherId}")).GetProperty("Silent").GetBoolean());
    }

    [Fact]
    public async Task Restore_BringsBackWhatAResetHadChosen()
    {
        await Server.TellAsync("POST", "/_emulator/reset", """{"Edition": "community", "Acl": true}""");
        await Server.TellAsync("PUT", Snapshot);
        await Server.TellAsync("POST", "/_emulator/reset");

        await Server.TellAsync("POST", $"{Snapshot}/restore");

        var status = await Server.TellAsync("GET", "/_emulator");
        Assert.Equal(("community", true), (status.GetProperty("Edition").GetString(), status.GetProperty("Acl").GetBoolean()));
        Assert.Equal(HttpStatusCode.Forbidden, (await Server.SendAsync("GET", "/v1/nodes")).Status);
    }

    [Fact]
    public async Task Restore_IsSaved()
    {
        using var directory = new StorageDirectory();
        ServerSettings Stored(ServerSettings settings) => settings with { Data = new DataSettings { Directory = directory.Path } };
        var first = await ControlServer.StartAsync(Stored);
        await first.RegisterAsync();
        await first.TellAsync("PUT", Snapshot);
        await first.TellAsync("POST", "/_emulator/reset");
        await first.TellAsync("POST", $"{Snapshot}/restore");
        var state = (await first.SendAsync("GET", "/_emulator/state")).Text;
        await first.DisposeAsync();

        var second = await ControlServer.StartAsync(Stored);

        Assert.Equal(state, (await second.SendAsync("GET", "/_emulator/state")).Text);
        Assert.Equal("""{"Snapshots":[]}""", (await second.TellAsync("GET", "/_emulator/snapshots")).GetRawText());
        await second.DisposeAsync();
    }

    [Fact]
    public async Task Keep_IsRefused_IfThereAreTooMany()
    {
        var server = await ControlServer.StartAsync(settings => settings with { Control = new ControlSettings { MaxSnapshots = 1 } });
        await server.TellAsync("PUT", Snapshot);

        var faults = await server.FaultsAsync(HttpStatusCode.Conflict, "PUT", "/_emulator/snapshots/another");
        await server.TellAsync("PUT", Snapshot);

        Assert.Equal(["There are 1 snapshots already (Control:MaxSnapshots). Delete one first: DELETE /_emulator/snapshots/:name."], faults);
        await server.DisposeAsync();
    }

    [Theory]
    [InlineData("GET", "/_emulator/snapshots/x")]
    [InlineData("DELETE", "/_emulator/snapshots/x")]
    [InlineData("POST", "/_emulator/snapshots/x/restore")]
    public async Task Call_IsRefused_IfThereIsNoSuchSnapshot(string method, string path)
    {
        var none = await Server.FaultsAsync(HttpStatusCode.NotFound, method, path);
        await Server.TellAsync("PUT", Snapshot);

        Assert.Equal(["There is no snapshot 'x'. There are none."], none);
        Assert.Equal(["There is no snapshot 'x'. There are before."], await Server.FaultsAsync(HttpStatusCode.NotFound, method, path));
    }

    [Theory]
    [InlineData("a%20b", "a b")]
    [InlineData("%C3%A4", "ä")]
    public async Task Keep_IsRefused_IfTheNameIsNone(string path, string name) => Assert.Equal(
        [$"'{name}' is no name of a snapshot: up to 128 letters, digits, dots, hyphens and underscores."],
        await Server.FaultsAsync(HttpStatusCode.BadRequest, "PUT", "/_emulator/snapshots/" + path));

    [Theory]
    [InlineData("PUT", Snapshot)]
    [InlineData("POST", $"{Snapshot}/restore")]
    public async Task Call_IsRefused_IfItsBodySaysAnything(string method, string path) =>
        Assert.Equal(["Index: there is no such member. The object is empty."], await Server.FaultsAsync(HttpStatusCode.BadRequest, method, path, """{"Index": 8}"""));

    private async Task<string> ReadStateAsync() => (await Server.SendAsync("GET", "/_emulator/state")).Text;
}
