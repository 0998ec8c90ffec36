using System.Text;
using NomadNodes.Conformance.Http;

namespace NomadNodes.Conformance.SelfTests.Http;

public sealed class RawRequestTests
{
    private static readonly Dictionary<string, string> None = [];
    private static readonly Dictionary<string, string> Chunked = new() { ["Transfer-Encoding"] = "chunked" };

    public static TheoryData<string, string> Requests => new()
    {
        { Text("get", "/v1//nodes/../%7e?a=%2F&&b[]=\"", None, null), "get /v1//nodes/../%7e?a=%2F&&b[]=\" HTTP/1.1\r\nHost: h:1\r\n\r\n" },
        { Text("PUT", "/", new() { ["x-nomad-token"] = " T " }, ""), "PUT / HTTP/1.1\r\nHost: h:1\r\nx-nomad-token:  T \r\nContent-Length: 0\r\n\r\n" },
        { Text("PUT", "/", None, "é"), "PUT / HTTP/1.1\r\nHost: h:1\r\nContent-Length: 2\r\n\r\né" },
        { Text("PUT", "/", Chunked, "twelve bytes"), "PUT / HTTP/1.1\r\nHost: h:1\r\nTransfer-Encoding: chunked\r\n\r\nc\r\ntwelve bytes\r\n0\r\n\r\n" },
        { Text("PUT", "/", Chunked, ""), "PUT / HTTP/1.1\r\nHost: h:1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public void Request_GoesOutAsWritten(string bytes, string expected) => Assert.Equal(expected, bytes);

    [Theory]
    [InlineData("/a b", "x")]
    [InlineData("/a\r\nX: y", "x")]
    [InlineData("/", "x\r\nY: z")]
    public void Request_IsRefused_IfItWouldFallApart(string path, string header) => Assert.Throws<InvalidDataException>(
        () => new RawRequest("GET", path, new Dictionary<string, string> { ["X"] = header }, null).ToBytes("h:1"));

    private static string Text(string method, string path, Dictionary<string, string> headers, string? body) =>
        Encoding.UTF8.GetString(new RawRequest(method, path, headers, body).ToBytes("h:1"));
}
