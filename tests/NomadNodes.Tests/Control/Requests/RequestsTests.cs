using System.Net;
using System.Text.Json;
using NomadNodes.Http.Journal;
using NomadNodes.Settings;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Control.Requests;

public sealed class RequestsTests : JournalTest
{
    [Fact]
    public async Task Request_IsShown_WithAllThatItSaidAndGot()
    {
        await Server.RegisterAsync();
        Server.Client.DefaultRequestHeaders.Add("User-Agent", "test/1");

        await Server.SendAsync("PUT", $"/v1/node/{ControlServer.NodeId}/eligibility?namespace=default", """{"Eligibility": "ineligible"}""");

        var request = Assert.Single(await WaitAsync("?pending=false"));
        Assert.Equal(
            ["Sequence", "Time", "Method", "Path", "Query", "Headers", "Body", "BodyTruncated", "Token", "Fault", "Status", "Index", "Duration"],
            request.EnumerateObject().Select(member => member.Name));
        Assert.Equal("PUT", request.GetProperty("Method").GetString());
        Assert.Equal($"/v1/node/{ControlServer.NodeId}/eligibility", request.GetProperty("Path").GetString());
        Assert.Equal("namespace=default", request.GetProperty("Query").GetString());
        Assert.Equal("test/1", request.GetProperty("Headers").GetProperty("User-Agent").GetString());
        Assert.Equal("""{"Eligibility": "ineligible"}""", request.GetProperty("Body").GetString());
        Assert.False(request.GetProperty("BodyTruncated").GetBoolean());
        Assert.Equal(("", ""), (request.GetProperty("Token").GetString(), request.GetProperty("Fault").GetString()));
        Assert.Equal((200, Server.Index), (request.GetProperty("Status").GetInt32(), request.GetProperty("Index").GetUInt64()));
    }

    [Fact]
    public async Task Request_IsAnsweredInTheJournal_BeforeItsClientHasTheAnswer()
    {
        for (var i = 1; i <= 50; i++)
        {
            await Server.SendAsync("GET", "/v1/nodes");
            Assert.Equal(i, (await JournalAsync("?pending=false&status=200")).Length);
        }
    }

    [Fact]
    public async Task Duration_IsAGoDuration_OnceTheAnswerHasEnded()
    {
        await Server.SendAsync("GET", "/v1/nodes");
        var entry = Assert.Single(Server.App.Cluster.Traffic.Journal.Read(new JournalQuery()).Entries);
        await Until.HoldsAsync(() => entry.Duration is not null);

        Assert.Matches(@"^[0-9.]+(µs|ms|s)$", Assert.Single(await JournalAsync()).GetProperty("Duration").GetString());
    }

    [Fact]
    public async Task LongPoll_IsShown_WhileItWaits()
    {
        await Server.RegisterAsync();
        var reader = await BlockedReader.StartAsync(Server, "/v1/nodes", Server.Index);

        var waiting = Assert.Single(await JournalAsync("?pending=true"));
        await Server.RegisterAsync(ControlServer.OtherId);
        await reader.Answer;
        var answered = Assert.Single(await JournalAsync("?pending=false"));

        Assert.Equal(["Status", "Index", "Duration"], waiting.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Null).Select(member => member.Name));
        Assert.Equal(waiting.GetProperty("Sequence").GetInt64(), answered.GetProperty("Sequence").GetInt64());
        Assert.Equal((200, Server.Index), (answered.GetProperty("Status").GetInt32(), answered.GetProperty("Index").GetUInt64()));
        Assert.Contains("index=", answered.GetProperty("Query").GetString());
    }

    [Fact]
    public async Task EventStream_IsShown_WhileItGoesOn()
    {
        await Server.RegisterAsync();

        using var stream = await RawStream.OpenAsync(Server.Port, "?index=1");

        var request = Assert.Single(await JournalAsync("?path=/v1/event/stream"));
        Assert.Equal((200, JsonValueKind.Null), (request.GetProperty("Status").GetInt32(), request.GetProperty("Duration").ValueKind));
    }

    [Theory]
    [InlineData("GET", "/v1/no/such/path", 404)]
    [InlineData("PATCH", "/v1/nodes", 405)]
    [InlineData("GET", "/v1/nodes?per_page=x", 400)]
    [InlineData("GET", "/v1/node", 307)]
    [InlineData("GET", "/", 307)]
    [InlineData("GET", "/v1/node/%zz", 400)]
    public async Task Refusal_IsShown(string method, string path, int status)
    {
        RawHttp.Exchange(Server.Port, $"{method} {path}");

        Assert.Equal(status, Assert.Single(await JournalAsync()).GetProperty("Status").GetInt32());
    }

    [Theory]
    [InlineData("/v1/no/such/path")]
    [InlineData("/v1/regions")]
    public async Task Body_IsShown_ThoughNobodyReadsIt(string path)
    {
        await Server.SendAsync("PUT", path, """{"Name": "x"}""");

        Assert.Equal("""{"Name": "x"}""", Assert.Single(await WaitAsync("?pointer=/Name")).GetProperty("Body").GetString());
    }

    [Fact]
    public async Task Body_IsReadable_InTheAnswersText()
    {
        await Server.SendAsync("PUT", "/v1/node/pools", """{"Name": "it's <b>ü</b>"}""");

        Assert.Contains("""
            "Body":"{\"Name\": \"it's <b>ü</b>\"}"
            """, (await Server.SendAsync("GET", "/_emulator/requests")).Text);
    }

    [Fact]
    public async Task Body_IsCut_IfItIsLarge()
    {
        await Server.SendAsync("PUT", "/v1/node/pools", $$"""{"Name": "gpu", "Description": "{{new string('x', 100_000)}}"}""");

        var request = Assert.Single(await JournalAsync());
        Assert.True(request.GetProperty("BodyTruncated").GetBoolean());
        Assert.Equal(64 * 1024, request.GetProperty("Body").GetString()!.Length);
    }

    [Fact]
    public async Task Connection_ServesOtherRequests_AfterABodyThatNobodyRead()
    {
        using var connection = new RawHttp(Server.Port);
        foreach (var path in (string[])["/v1/no/such/path", "/v1/regions", "/v1/node/pools"])
        {
            connection.SendText($"PUT {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 15\r\n\r\n{{\"Name\": \"gpu\"}}");
            connection.Receive("PUT");
        }

        Assert.Equal(200, connection.Send("GET /v1/regions").Status);
        Assert.Equal([404, 405, 200, 200], (await JournalAsync()).Select(request => request.GetProperty("Status").GetInt32()));
    }

    [Fact]
    public async Task Refusal_DoesNotWaitForABody_ThatNeverComes()
    {
        using var connection = new RawHttp(Server.Port);

        connection.SendText("PUT /v1/regions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 15\r\n\r\n");

        Assert.Equal(405, connection.Receive("PUT").Status);
        Assert.Equal(405, Assert.Single(await JournalAsync()).GetProperty("Status").GetInt32());
    }

    [Fact]
    public async Task Client_IsGivenNoLeaveToSendABody_ThatNobodyReads()
    {
        using var connection = new RawHttp(Server.Port);

        connection.SendText("PUT /v1/regions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 15\r\nExpect: 100-continue\r\n\r\n");

        Assert.Equal(405, connection.Receive("PUT").Status);
        Assert.Single(await JournalAsync());
    }

    [Theory]
    [InlineData("/_emulator")]
    [InlineData("/_emulator/nodes")]
    [InlineData("/openapi/v1.json")]
    public async Task ThisServersOwnPaths_AreNotShown(string path)
    {
        await Server.SendAsync("GET", path);

        Assert.Empty(await JournalAsync());
    }

    [Theory]
    [InlineData("", "1 2 3")]
    [InlineData("?method=GET", "1 3")]
    [InlineData("?METHOD=get", "1 3")]
    [InlineData("?path=/v1/node/*", "2 3")]
    [InlineData("?path=/v1/node/pools&method=PUT", "2")]
    [InlineData("?status=404", "3")]
    [InlineData("?after=1", "2 3")]
    [InlineData("?pointer=/Name", "2")]
    [InlineData("?pointer=/Name&equals=gpu", "2")]
    [InlineData("?pointer=/Name&equals=cpu", "")]
    [InlineData("?pointer=/Name&equals=", "")]
    [InlineData("?Pointer=/Name&Equals=gpu", "2")]
    [InlineData("?pointer=", "2")]
    [InlineData("?pending=true", "")]
    public async Task Filters_LeaveWhatFits(string query, string sequences)
    {
        await Server.SendAsync("GET", "/v1/nodes");
        await Server.SendAsync("PUT", "/v1/node/pools", """{"Name": "gpu"}""");
        await Server.SendAsync("GET", "/v1/node/pool/none");

        Assert.Equal(sequences, string.Join(' ', (await JournalAsync(query)).Select(request => request.GetProperty("Sequence").GetInt64())));
    }

    [Fact]
    public async Task Journal_KeepsTheNewest()
    {
        await using var server = await OwnServer.StartAsync(settings => settings with { Journal = new JournalSettings { Capacity = 2 } });
        foreach (var path in (string[])["/v1/a", "/v1/b", "/v1/c"]) await server.SendAsync("GET", path);

        var journal = await server.TellAsync("GET", "/_emulator/requests");

        Assert.Equal(["/v1/b", "/v1/c"], RequestsOf(journal).Select(request => request.GetProperty("Path").GetString()));
        Assert.Equal((3, 1), (journal.GetProperty("Last").GetInt32(), journal.GetProperty("Dropped").GetInt32()));
    }

    [Theory]
    [InlineData("DELETE", "/_emulator/requests")]
    [InlineData("POST", "/_emulator/reset")]
    public async Task Journal_IsEmpty_AfterItWasCleared(string method, string path)
    {
        await Server.SendAsync("GET", "/v1/nodes");

        await Server.TellAsync(method, path);

        Assert.Equal("""{"Requests":[],"Last":1,"Dropped":0}""", (await Server.TellAsync("GET", "/_emulator/requests")).GetRawText());
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "/wait")]
    [InlineData("DELETE", "")]
    public async Task Journal_IsRefused_IfItIsOff(string method, string path)
    {
        await using var server = await OwnServer.StartAsync(settings => settings with { Journal = new JournalSettings { Capacity = 0 } });
        await server.SendAsync("PUT", "/v1/node/pools", """{"Name": "gpu"}""");

        Assert.Equal(["There is no journal: Journal:Capacity is 0."], await server.FaultsAsync(HttpStatusCode.Conflict, method, "/_emulator/requests" + path));
    }
}
