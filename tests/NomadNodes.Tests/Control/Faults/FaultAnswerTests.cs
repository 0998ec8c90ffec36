using System.Globalization;
using System.Net;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Control.Faults;

/// <summary>Faults that leave the connection whole, as clients see them.</summary>
public sealed class FaultAnswerTests : FaultTest
{
    [Theory]
    [InlineData("""{"Status": 503, "Text": "busy"}""", 503, "busy")]
    [InlineData("""{"Status": 503}""", 503, "Service Unavailable")]
    [InlineData("""{"Status": 500, "Text": ""}""", 500, "")]
    [InlineData("""{"Status": 200, "Text": "[]"}""", 200, "[]")]
    [InlineData("""{"Status": 204}""", 204, "")]
    [InlineData("""{"Status": 599}""", 599, "")]
    [InlineData("""{"NoLeader": true}""", 500, "No cluster leader")]
    public async Task Answer_IsAnother(string rule, int status, string text)
    {
        await PutAsync(rule);

        var (seen, body) = await Server.SendAsync("GET", "/v1/nodes");

        Assert.Equal((status, text), ((int)seen, body));
    }

    [Fact]
    public async Task NoLeader_LooksLikeAnErrorOfARealServer()
    {
        await PutAsync("""{"NoLeader": true}""");

        var response = RawHttp.Exchange(Server.Port, "GET /v1/nodes");

        Assert.Equal(["Content-Length: 17", "Content-Type: text/plain; charset=utf-8", "Vary: Accept-Encoding"], response.HeadersButDate);
    }

    [Fact]
    public async Task TooManyRequests_LooksLikeTheRefusalOfARealServer()
    {
        await PutAsync("""{"Status": 429}""");

        using var connection = new RawHttp(Server.Port);
        var response = connection.Send("GET /v1/nodes");

        Assert.Equal("HTTP/1.1 429 Too Many Requests", response.StatusLine);
        Assert.Equal(["Connection: close", "Content-Length: 81", "Content-Type: text/plain"], response.HeadersButDate);
        Assert.Equal("Your IP is issuing too many concurrent connections, please rate limit your calls\n", response.Text);
        Assert.True(connection.IsAtEnd());
    }

    [Fact]
    public async Task TooManyRequests_SaysWhatTheRuleSays()
    {
        await PutAsync("""{"Status": 429, "Text": "slow down", "Headers": {"Retry-After": "1"}}""");

        using var response = await Server.Client.GetAsync("/v1/nodes");

        Assert.Equal("slow down", await response.Content.ReadAsStringAsync());
        Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter?.Delta);
    }

    [Theory]
    [InlineData("""{"Index": 5}""", "5", "true", "0")]
    [InlineData("""{"IndexOffset": -2}""", "6", "true", "0")]
    [InlineData("""{"IndexOffset": -1000}""", "0", "true", "0")]
    [InlineData("""{"KnownLeader": false}""", "8", "false", "0")]
    [InlineData("""{"LastContact": "5s"}""", "8", "true", "5000")]
    [InlineData("""{"Index": 5, "KnownLeader": false, "LastContact": "1500ms"}""", "5", "false", "1500")]
    public async Task Facts_AreOthers(string rule, string index, string knownLeader, string lastContact)
    {
        await Server.RegisterAsync();
        await PutAsync(rule);

        var response = RawHttp.Exchange(Server.Port, "GET /v1/nodes");

        Assert.Equal((200, index, knownLeader, lastContact), (response.Status, response.Header("X-Nomad-Index"), response.Header("X-Nomad-Knownleader"), response.Header("X-Nomad-Lastcontact")));
        Assert.Contains("\"web\"", response.Text);
    }

    [Fact]
    public async Task Index_IsAnother_OfAWriteToo()
    {
        await PutAsync("""{"Index": 5}""");
        using var connection = new RawHttp(Server.Port);

        connection.SendText("PUT /v1/node/pools HTTP/1.1\r\nHost: localhost\r\nContent-Length: 15\r\n\r\n{\"Name\": \"gpu\"}");
        var made = connection.Receive("PUT");

        Assert.Equal((200, "5"), (made.Status, made.Header("X-Nomad-Index")));
        Assert.Equal(5, Assert.Single(await JournalAsync("?method=PUT")).GetProperty("Index").GetInt32());
    }

    [Fact]
    public async Task Headers_AreSet_AndTakenAway()
    {
        await PutAsync("""{"Headers": {"Retry-After": "3", "X-Nomad-Index": "", "Content-Type": "text/html"}}""");

        var response = RawHttp.Exchange(Server.Port, "GET /v1/nodes");

        Assert.Equal((200, "3", null, "text/html"), (response.Status, response.Header("Retry-After"), response.Header("X-Nomad-Index"), response.Header("Content-Type")));
    }

    [Fact]
    public async Task Write_DoesNothing_IfItIsAnsweredByARule()
    {
        await Server.RegisterAsync();
        await PutAsync("""{"Method": "PUT", "Status": 500, "Text": "rpc error"}""");
        var before = Server.Index;

        var (status, text) = await Server.SendAsync("PUT", $"/v1/node/{ControlServer.NodeId}/eligibility", """{"Eligibility": "ineligible"}""");

        Assert.Equal((HttpStatusCode.InternalServerError, "rpc error", before), (status, text, Server.Index));
        Assert.Equal("""{"Eligibility": "ineligible"}""", Assert.Single(await JournalAsync("?method=PUT")).GetProperty("Body").GetString());
    }

    [Fact]
    public async Task Write_IsDone_IfOnlyItsAnswerIsChanged()
    {
        await Server.RegisterAsync();
        await PutAsync("""{"Method": "PUT", "IndexOffset": -1}""");

        var (status, _) = await Server.SendAsync("PUT", $"/v1/node/{ControlServer.NodeId}/eligibility", """{"Eligibility": "ineligible"}""");

        Assert.Equal((HttpStatusCode.OK, "ineligible"), (status, (await Server.ReadNodeAsync()).GetProperty("SchedulingEligibility").GetString()));
    }

    [Fact]
    public async Task BlockingQuery_IsChanged_WhenItAnswers()
    {
        await Server.RegisterAsync();
        await PutAsync("""{"IndexOffset": -3}""");
        var client = Server.Client.GetAsync($"/v1/nodes?index={Server.Index}&wait=300s");
        await Server.TellAsync("GET", "/_emulator/requests/wait?path=/v1/nodes&pending=true");

        await Server.RegisterAsync(ControlServer.OtherId);

        using var response = await client;
        Assert.Equal((Server.Index - 3).ToString(CultureInfo.InvariantCulture), response.Headers.GetValues("X-Nomad-Index").Single());
    }

    [Theory]
    [InlineData("GET", "/v1/no/such/path")]
    [InlineData("PATCH", "/v1/nodes")]
    [InlineData("GET", "/v1//nodes")]
    public async Task Rule_AppliesToRequestsThatWouldFail(string method, string path)
    {
        await PutAsync("""{"Status": 503, "Text": "busy"}""");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "busy"), await Server.SendAsync(method, path));
    }

    [Theory]
    [InlineData("/_emulator")]
    [InlineData("/_emulator/faults")]
    [InlineData("/openapi/v1.json")]
    public async Task Rule_LeavesThisServersOwnPathsAlone(string path)
    {
        await PutAsync("""{"Path": "*", "Drop": true}""");

        Assert.Equal(HttpStatusCode.OK, (await Server.SendAsync("GET", path)).Status);
    }

    [Fact]
    public async Task Fault_IsNamedInTheJournal()
    {
        await PutAsync("""{"Name": "busy", "Count": 1, "Status": 503}""");

        await Server.SendAsync("GET", "/v1/nodes");
        await Server.SendAsync("GET", "/v1/nodes");

        Assert.Equal([("busy", 503), ("", 200)], (await JournalAsync()).Select(request => (request.GetProperty("Fault").GetString()!, request.GetProperty("Status").GetInt32())));
    }
}
