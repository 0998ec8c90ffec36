using System.Net;
using System.Text;
using System.Text.Json;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Control.Faults;

/// <summary>Faults that end the connection, as clients and as the wire see them.</summary>
public sealed class CutConnectionTests : FaultTest
{
    [Fact]
    public async Task DroppedConnection_IsAnErrorToAClient()
    {
        await PutAsync("""{"Drop": true, "Count": 1}""");

        await Assert.ThrowsAsync<HttpRequestException>(() => Server.Client.GetAsync("/v1/nodes"));

        Assert.Equal(HttpStatusCode.OK, (await Server.SendAsync("GET", "/v1/nodes")).Status);
    }

    [Fact]
    public async Task DroppedConnection_GivesNotAByte()
    {
        await PutAsync("""{"Drop": true}""");

        Assert.Equal(("", ""), await WholeConnection.ReadAsync(Server.Port, "GET /v1/nodes"));
    }

    [Fact]
    public async Task DroppedRequest_IsInTheJournal_WithItsBodyAndWithoutAnAnswer()
    {
        await PutAsync("""{"Name": "gone", "Drop": true}""");

        await Assert.ThrowsAsync<HttpRequestException>(() => Server.SendAsync("PUT", "/v1/node/pools", """{"Name": "gpu"}"""));

        var request = Assert.Single(await JournalAsync("?pending=false"));
        Assert.Equal(("gone", 0, """{"Name": "gpu"}"""), (request.GetProperty("Fault").GetString(), request.GetProperty("Status").GetInt32(), request.GetProperty("Body").GetString()));
        Assert.Equal(JsonValueKind.Null, request.GetProperty("Index").ValueKind);
    }

    [Fact]
    public async Task CutBody_IsAnErrorToAClient_WhichHasSeenTheHead()
    {
        await ScaleAsync();
        await PutAsync("""{"Truncate": 100}""");

        using var response = await Server.Client.GetAsync("/v1/nodes", HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await Assert.ThrowsAsync<HttpRequestException>(() => response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(9)]
    public async Task CutBody_KeepsItsLength(int length)
    {
        await PutAsync($$"""{"Truncate": {{length}}}""");

        var (head, rest) = await WholeConnection.ReadAsync(Server.Port, "GET /v1/regions");

        Assert.StartsWith("HTTP/1.1 200 OK", head);
        Assert.Contains("Content-Length: 10", head);
        Assert.Equal("""["global"]"""[..length], rest);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(70_000)]
    [InlineData(200_000)]
    public async Task CutList_HasNoLastChunk(int length)
    {
        await ScaleAsync(500);
        var whole = RawHttp.Exchange(Server.Port, "GET /v1/nodes").Body;
        await PutAsync($$"""{"Truncate": {{length}}}""");

        var (head, rest) = await WholeConnection.ReadAsync(Server.Port, "GET /v1/nodes");

        Assert.Contains("Transfer-Encoding: chunked", head);
        Assert.Equal(Encoding.Latin1.GetString(whole, 0, length), Unchunk(rest));
    }

    [Fact]
    public async Task CutBody_CountsCompressedBytes()
    {
        await ScaleAsync();
        var whole = RawHttp.Exchange(Server.Port, "GET /v1/nodes", "Accept-Encoding: gzip").Body;
        await PutAsync("""{"Truncate": 50}""");

        var (head, rest) = await WholeConnection.ReadAsync(Server.Port, "GET /v1/nodes", "Accept-Encoding: gzip");

        Assert.Contains("Content-Encoding: gzip", head);
        Assert.Equal(Encoding.Latin1.GetString(whole, 0, 50), Unchunk(rest));
    }

    [Theory]
    [InlineData("GET", 10)]
    [InlineData("GET", 1000)]
    [InlineData("HEAD", 3)]
    public async Task Body_IsWhole_IfThereIsNoMoreOfIt(string method, int length)
    {
        await PutAsync($$"""{"Path": "/v1/regions", "Truncate": {{length}}}""");

        var (head, rest) = await WholeConnection.ReadAsync(Server.Port, $"{method} /v1/regions", "Connection: close");

        Assert.Equal(method == "GET" ? """["global"]""" : "", rest);
        Assert.Contains(method == "GET" ? "200 OK" : "405", head);
    }

    [Fact]
    public async Task CutAnswer_CanBeTheRulesOwn()
    {
        await PutAsync("""{"Status": 503, "Text": "busy", "Truncate": 2}""");

        var (head, rest) = await WholeConnection.ReadAsync(Server.Port, "GET /v1/nodes");

        Assert.Contains("503", head);
        Assert.Contains("Content-Length: 4", head);
        Assert.Equal("bu", rest);
    }

    [Fact]
    public async Task CutWrite_IsDone()
    {
        await PutAsync("""{"Method": "PUT", "Truncate": 0, "Path": "/v1/node/*"}""");
        await Server.RegisterAsync();

        await Assert.ThrowsAsync<HttpRequestException>(
            () => Server.SendAsync("PUT", $"/v1/node/{ControlServer.NodeId}/eligibility", """{"Eligibility": "ineligible"}"""));

        Assert.Equal("ineligible", (await Server.ReadNodeAsync()).GetProperty("SchedulingEligibility").GetString());
    }

    [Fact]
    public async Task EventStream_EndsAfterSoManyBytes()
    {
        await Server.RegisterAsync();
        await PutAsync("""{"Path": "/v1/event/*", "Truncate": 20}""");

        var (head, rest) = await WholeConnection.ReadAsync(Server.Port, "GET /v1/event/stream?index=1");

        Assert.StartsWith("HTTP/1.1 200 OK", head);
        Assert.StartsWith("{", Unchunk(rest));
        Assert.Equal(20, Unchunk(rest).Length);
    }

    [Fact]
    public async Task Connection_ServesOtherRequests_AfterOneThatWasNotCut()
    {
        await PutAsync("""{"Truncate": 1000, "Count": 1}""");
        using var connection = new RawHttp(Server.Port);

        Assert.Equal([200, 200], Enumerable.Range(0, 2).Select(_ => connection.Send("GET /v1/regions").Status));
    }

    /// <summary>The chunks' bytes; what comes last must be a part of a chunk, not the end of the body.</summary>
    private static string Unchunk(string chunks)
    {
        var body = new StringBuilder();
        for (var at = 0; at < chunks.Length;)
        {
            var end = chunks.IndexOf("\r\n", at, StringComparison.Ordinal);
            var size = Convert.ToInt32(chunks[at..end], 16);
            Assert.NotEqual(0, size);
            body.Append(chunks.AsSpan(end + 2, Math.Min(size, chunks.Length - end - 2)));
            at = end + 2 + size + 2;
        }

        return body.ToString();
    }
}
