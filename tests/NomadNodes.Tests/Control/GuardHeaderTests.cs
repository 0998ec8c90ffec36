using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Control;

/// <summary>What a web page could make a browser send is refused. No token is set.</summary>
public sealed class GuardHeaderTests(ControlServer server) : IClassFixture<ControlServer>
{
    public static TheoryData<string> WebPages() =>
    [
        "Origin: http://evil.example",
        "Origin: http://localhost:4646",
        "Origin: null",
        "Origin:",
        "ORIGIN: file://",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Sec-Fetch-Site: none, cross-site",
        "sec-fetch-site: unheard-of",
    ];

    public static TheoryData<string> KnownHosts() =>
        ["localhost", "LocalHost:4646", "127.0.0.1", "127.0.0.1:80", "[::1]", "[::1]:4646", "10.1.2.3"];

    public static TheoryData<string> ForeignHosts() =>
    [
        "evil.example",
        "evil.example:4646",
        "localhost.evil.example",
        "evillocalhost",
        "localhost.",
        "127.0.0.1.evil.example",
        "127.0.0.1.",
        "xn--localhost-9d0b",
    ];

    [Theory]
    [MemberData(nameof(WebPages))]
    public void WebPage_IsRefused(string header)
    {
        var answer = RawHttp.Exchange(server.Port, "GET /_emulator/state", header);

        Assert.Equal(403, answer.Status);
        Assert.StartsWith("{\"Errors\":[\"The control API answers no web pages", answer.Text);
    }

    [Fact]
    public void Preflight_IsRefused_WithoutAnyPermission()
    {
        var answer = RawHttp.Exchange(
            server.Port, "OPTIONS /_emulator/reset", "Origin: http://evil.example", "Access-Control-Request-Method: POST", "Access-Control-Request-Private-Network: true");

        Assert.Equal(403, answer.Status);
        Assert.DoesNotContain(answer.Headers, header => header.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site: none")]
    [InlineData("Sec-Fetch-Site: same-origin")]
    [InlineData("X-Forwarded-For: 8.8.8.8")]
    [InlineData("Forwarded: for=8.8.8.8;host=evil.example")]
    [InlineData("X-Forwarded-Host: evil.example")]
    [InlineData("Referer: http://evil.example/")]
    public void OtherHeader_MakesNoDifference(string header) => Assert.Equal(200, RawHttp.Exchange(server.Port, "GET /_emulator", header).Status);

    [Theory]
    [MemberData(nameof(KnownHosts))]
    public void KnownHost_IsAnswered(string host) => Assert.Equal(200, SendTo(host, "GET /_emulator").Status);

    [Theory]
    [MemberData(nameof(ForeignHosts))]
    public void ForeignHost_IsRefused(string host) => Assert.Equal(403, SendTo(host, "GET /_emulator").Status);

    [Theory]
    [InlineData("Host: localhost\r\nHost: evil.example\r\n")]
    [InlineData("Host: localhost@evil.example\r\n")]
    [InlineData("Host: localhost, evil.example\r\n")]
    [InlineData("Host: localhost/evil\r\n")]
    [InlineData("")]
    public void MalformedHost_IsABadRequest(string hosts)
    {
        using var connection = new RawHttp(server.Port);
        connection.SendText($"GET /_emulator HTTP/1.1\r\n{hosts}\r\n");

        Assert.Equal(400, connection.Receive("GET").Status);
    }

    [Fact]
    public void NoHost_IsRefused_InHttp10()
    {
        using var connection = new RawHttp(server.Port);
        connection.SendText("GET /_emulator HTTP/1.0\r\n\r\n");

        Assert.Equal(403, connection.Receive("GET").Status);
    }

    [Theory]
    [InlineData("http://localhost/_emulator", "evil.example")]
    [InlineData("http://evil.example/_emulator", "localhost")]
    [InlineData("http://localhost/_emulator", "localhost")]
    public void AbsoluteTarget_IsRefused_BecauseItOverridesTheHost(string target, string host) => Assert.Equal(403, SendTo(host, $"GET {target}").Status);

    [Theory]
    [InlineData("X-HTTP-Method-Override: PUT")]
    [InlineData("X-Method-Override: PUT")]
    [InlineData("X-HTTP-Method: PUT")]
    public void MethodOverride_IsIgnored(string header) =>
        Assert.Equal(405, RawHttp.Exchange(server.Port, "POST /_emulator/nodes?_method=PUT", header, "Content-Length: 0").Status);

    private RawResponse SendTo(string host, string line)
    {
        using var connection = new RawHttp(server.Port);
        connection.SendText($"{line} HTTP/1.1\r\nHost: {host}\r\n\r\n");
        return connection.Receive("GET");
    }
}
