using System.Net;
using System.Net.Sockets;
using System.Text;
using NomadNodes.Conformance.Http;
using NomadNodes.Conformance.Scenarios;

namespace NomadNodes.Conformance.SelfTests.Http;

public sealed class RawClientTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("GET", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcdef", 200, "abc")]
    [InlineData("GET", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\nTrailer: 1\r\n\r\n", 200, "abc0123456789")]
    [InlineData("GET", "HTTP/1.0 418\r\n\r\nuntil\nthe end", 418, "until\nthe end")]
    [InlineData("GET", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", 404, "")]
    [InlineData("GET", "HTTP/1.1 204 No Content\r\n\r\nrest", 204, "")]
    [InlineData("HEAD", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n", 200, "")]
    public async Task Answer_IsRead_WhateverItsFraming(string method, string response, int status, string body)
    {
        var answer = await ExchangeAsync(method, response);
        Assert.Equal((status, body), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task Headers_AreTheKeptOnes_ByCanonicalNameAndFirstValue()
    {
        var answer = await ExchangeAsync("GET", "HTTP/1.1 200 OK\r\nvary: Origin\r\nVary:  Accept-Encoding \r\nX-NOMAD-INDEX:7\r\nDate: x\r\n\r\n");
        Assert.Equal([new("X-Nomad-Index", "7"), new("Vary", "Origin")], answer.Headers);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nshort")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-")]
    [InlineData("")]
    public async Task Answer_IsAnError_IfConnectionEndsWithinIt(string response) =>
        await Assert.ThrowsAsync<EndOfStreamException>(() => ExchangeAsync("GET", response));

    [Theory]
    [InlineData("SSH-2.0\r\n\r\n")]
    [InlineData("HTTP/1.1 OK\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nno colon\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")]
    public async Task Answer_IsAnError_IfItIsNoHttp(string response) =>
        await Assert.ThrowsAsync<InvalidDataException>(() => ExchangeAsync("GET", response));

    [Fact]
    public async Task Answer_IsATimeout_IfItDoesNotCome()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var client = new RawClient(new Uri($"http://{listener.LocalEndpoint}"));
        await Assert.ThrowsAsync<TimeoutException>(() => client.SendAsync(Request("GET"), TimeSpan.FromMilliseconds(20), CancellationToken.None));
    }

    private static RawRequest Request(string method) => new(method, "/v1/nodes", new Dictionary<string, string>(), null);

    private static async Task<Answer> ExchangeAsync(string method, string response)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var served = ServeAsync(listener, response);
        var client = new RawClient(new Uri($"http://{listener.LocalEndpoint}"));
        var answer = await client.SendAsync(Request(method), Patience, CancellationToken.None);
        await served;
        return answer;
    }

    private static async Task ServeAsync(TcpListener listener, string response)
    {
        using var server = await listener.AcceptTcpClientAsync();
        var request = new ByteReader(server.GetStream());
        while ((await request.LineAsync(CancellationToken.None)).Length > 0)
        {
        }

        await server.GetStream().WriteAsync(Encoding.UTF8.GetBytes(response));
    }
}
