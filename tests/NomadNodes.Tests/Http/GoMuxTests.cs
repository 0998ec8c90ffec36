namespace NomadNodes.Tests.Http;

public sealed class GoMuxTests(EchoFixture server) : IClassFixture<EchoFixture>
{
    [Theory]
    // Single paths, subtrees, suffixes
    [InlineData("/v1/nodes", "nodes")]
    [InlineData("/v1/nodes?", "nodes")]
    [InlineData("/v1/nodes?a=/b//c", "nodes")]
    [InlineData("/v1/no%64es", "nodes")]
    [InlineData("/v1/node/", "node[]")]
    [InlineData("/v1/node/x", "node[x]")]
    [InlineData("/v1/node/x/", "node[x/]")]
    [InlineData("/v1/node/x/unknown", "node[x/unknown]")]
    [InlineData("/v1/node/x/allocations", "allocations[x]")]
    [InlineData("/v1/node/x/allocations/", "node[x/allocations/]")]
    [InlineData("/v1/node/allocations", "node[allocations]")]
    [InlineData("/v1/node/%2Fallocations", "allocations[]")]
    [InlineData("/v1/node/x%2Fallocations", "allocations[x]")]
    [InlineData("/v1/node/a/b/allocations", "allocations[a/b]")]
    [InlineData("/v1/node/x/Allocations", "node[x/Allocations]")]
    [InlineData("/v1/no%64e/x", "node[x]")]
    // The longer route wins
    [InlineData("/v1/node/pools", "pools")]
    [InlineData("/v1/node/pools/", "node[pools/]")]
    [InlineData("/v1/node/pools/default", "node[pools/default]")]
    [InlineData("/v1/node/poo%6Cs", "pools")]
    [InlineData("/v1/node/pool/", "pool[]")]
    [InlineData("/v1/node/pool/nodes", "pool[nodes]")]
    [InlineData("/v1/node/pool/%6Eodes", "pool[nodes]")]
    [InlineData("/v1/node/pool/nodes/nodes", "pool-nodes[nodes]")]
    [InlineData("/v1/node/pool/default%2Fnodes", "pool-nodes[default]")]
    [InlineData("/v1/node/pool%2Fx", "node[pool/x]")]
    [InlineData("/v1/node/pool/x/allocations", "pool[x/allocations]")]
    [InlineData("/v1/namespace/x", "namespace[x]")]
    [InlineData("/v1/deep/x/b", "b[x]")]
    [InlineData("/v1/deep/x/a/b", "a-b[x]")]
    // Decoding
    [InlineData("/v1/node/%20", "node[ ]")]
    [InlineData("/v1/node/%2F", "node[/]")]
    [InlineData("/v1/node/a+b", "node[a+b]")]
    [InlineData("/v1/node/a;b=c", "node[a;b=c]")]
    [InlineData("/v1/node/a#b", "node[a#b]")]
    [InlineData("/v1/node/%23", "node[#]")]
    [InlineData("/v1/node/%3Fpretty", "node[?pretty]")]
    [InlineData("/v1/node/%25", "node[%]")]
    [InlineData("/v1/node/tr%C3%BCe", "node[trüe]")]
    [InlineData("/v1/node/..%2Fnodes", "node[../nodes]")]
    [InlineData("/v1/node/pool/%2e%2e/pools", "pool[../pools]")]
    [InlineData("/v1/node/x.json", "node[x.json]")]
    [InlineData("/v1/node/.x", "node[.x]")]
    [InlineData("/v1/node/a\"b", "node[a\"b]")]
    [InlineData("/.well-known/jwks.json", "jwks")]
    // The host of an absolute target means nothing
    [InlineData("http://elsewhere/v1/nodes?x", "nodes")]
    // Not the emulated surface: ordinary routing
    [InlineData("/_emulator/nodes/x", "control[x]")]
    public void Get_ReachesTheEndpoint(string target, string expected)
    {
        var response = server.Exchange($"GET {target}");

        Assert.Equal((200, expected), (response.Status, response.Text));
    }

    [Theory]
    [InlineData("/v1/unknown")]
    [InlineData("/foo")]
    [InlineData("/v1")]
    [InlineData("/v1/")]
    [InlineData("/v1/nodes/")]
    [InlineData("/v1/nodes/x")]
    [InlineData("/V1/nodes")]
    [InlineData("/v1/Nodes")]
    [InlineData("/v1/nodes%2F")]
    [InlineData("/v1/node%2Fx")]
    [InlineData("/v1/nodes;x=1")]
    [InlineData("/v1/%2e%2e/v1/nodes")]
    [InlineData("/v1/deep/x")]
    [InlineData("/.well-known/")]
    [InlineData("/_emulatorx")]
    public void AnyMethod_IsAnEmpty404_IfThePathIsUnknown(string target)
    {
        foreach (var method in (string[])["GET", "PUT", "PATCH", "OPTIONS", "HEAD"])
        {
            var response = server.Exchange($"{method} {target}");

            Assert.Equal("HTTP/1.1 404 Not Found", response.StatusLine);
            Assert.Equal(["Content-Length: 0", "Vary: Accept-Encoding"], response.HeadersButDate);
        }
    }

    [Theory]
    [InlineData("/", "/ui/")]
    [InlineData("/?a=b", "/ui/?a=b")]
    [InlineData("/ui", "/ui/")]
    [InlineData("/v1/node", "/v1/node/")]
    [InlineData("/v1/no%64e", "/v1/node/")]
    [InlineData("/v1//node", "/v1/node/")]
    [InlineData("/v1/node?pretty&a=b", "/v1/node/?pretty&a=b")]
    [InlineData("/v1/node?", "/v1/node/")]
    [InlineData("/v1/node/pool", "/v1/node/pool/")]
    [InlineData("/v1/deep", "/v1/deep/")]
    [InlineData("//v1/nodes", "/v1/nodes")]
    [InlineData("//v1/node/x?a=1", "/v1/node/x?a=1")]
    [InlineData("/v1//nodes?a=b&c=%20", "/v1/nodes?a=b&c=%20")]
    [InlineData("/v1/./nodes", "/v1/nodes")]
    [InlineData("/v1/x/../nodes", "/v1/nodes")]
    [InlineData("/v1/nodes//", "/v1/nodes/")]
    [InlineData("/v1/nodes/..", "/v1")]
    [InlineData("/../../v1/nodes", "/v1/nodes")]
    [InlineData("/./", "/")]
    [InlineData("/v1/node//x/allocations", "/v1/node/x/allocations")]
    [InlineData("/v1/node/pool/a/../default", "/v1/node/pool/default")]
    [InlineData("/v1//node/a%20b", "/v1/node/a%2520b")]
    [InlineData("/v1/node//a\"b", "/v1/node/a%2522b")]
    [InlineData("/v1/node/%2F%2F\"", "/v1/node/%2522")]
    [InlineData("//_emulator/nodes/x", "/_emulator/nodes/x")]
    public void Get_LeadsElsewhere_IfThePathIsNotCleanOrLacksItsSlash(string target, string location)
    {
        var response = server.Exchange($"GET {target}");

        Assert.Equal("HTTP/1.1 307 Temporary Redirect", response.StatusLine);
        Assert.Equal(location, response.Header("Location"));
        Assert.Equal("text/html; charset=utf-8", response.Header("Content-Type"));
        var escaped = location.Replace("&", "&amp;", StringComparison.Ordinal);
        Assert.Equal($"<a href=\"{escaped}\">Temporary Redirect</a>.\n\n", response.Text);
    }

    [Fact]
    public void Redirect_HasNoBody_IfTheMethodIsNotGet()
    {
        var put = server.Exchange("PUT /v1/node");
        var head = server.Exchange("HEAD /v1/node");

        Assert.Equal(["Content-Length: 0", "Location: /v1/node/", "Vary: Accept-Encoding"], put.HeadersButDate);
        Assert.Equal(
            ["Content-Length: 0", "Content-Type: text/html; charset=utf-8", "Location: /v1/node/", "Vary: Accept-Encoding"],
            head.HeadersButDate);
    }

    [Theory]
    [InlineData("PUT /v1/nodes")]
    [InlineData("get /v1/nodes")]
    [InlineData("LIST /v1/nodes")]
    [InlineData("OPTIONS /v1/nodes")]
    [InlineData("TRACE /v1/nodes")]
    [InlineData("PATCH /v1/node/pools")]
    [InlineData("DELETE /v1/node/pools")]
    [InlineData("PUT /v1/node/drain")]
    [InlineData("put /v1/node/x/drain")]
    [InlineData("GET /v1/node/x/drain")]
    [InlineData("PUT /v1/node/x/drain/")]
    [InlineData("GET /v1/namespace")]
    public void Request_Is405_IfThePathDoesNotTakeTheMethod(string line)
    {
        var response = server.Exchange(line);

        Assert.Equal("HTTP/1.1 405 Method Not Allowed", response.StatusLine);
        Assert.Equal(["Content-Length: 14", "Content-Type: text/plain; charset=utf-8", "Vary: Accept-Encoding"], response.HeadersButDate);
        Assert.Equal("Invalid method", response.Text);
    }

    [Fact]
    public void Head_Is405WithTheLengthOfTheText()
    {
        var response = server.Exchange("HEAD /v1/nodes");

        Assert.Equal(405, response.Status);
        Assert.Equal("14", response.Header("Content-Length"));
    }

    [Theory]
    [InlineData("PUT /v1/node/x/drain", "drain[x]")]
    [InlineData("POST /v1/node/x%2Fdrain", "drain[x]")]
    [InlineData("PUT /v1/node/pools", "make-pool")]
    [InlineData("PUT /v1/namespace", "make-namespace")]
    [InlineData("PATCH /v1/deep/x/b", "b[x]")]
    public void OtherMethod_ReachesItsEndpoint(string line, string expected) => Assert.Equal(expected, server.Exchange(line).Text);

    [Theory]
    [InlineData("/v1/node/%zz")]
    [InlineData("/v1/node/%")]
    [InlineData("/v1/node/%4")]
    [InlineData("/v1/node/x/allocations%zz")]
    [InlineData("/v1//nodes%zz")]
    public void Request_IsRefusedBeforeAnyHandler_IfAnEscapeIsMalformed(string target)
    {
        var response = server.Exchange($"GET {target}", "Accept-Encoding: gzip");

        Assert.Equal("HTTP/1.1 400 Bad Request", response.StatusLine);
        Assert.Equal(["Connection: close", "Content-Length: 15", "Content-Type: text/plain; charset=utf-8"], response.HeadersButDate);
        Assert.Equal("400 Bad Request", response.Text);
    }

    [Fact]
    public void OptionsStar_IsEmpty()
    {
        var response = server.Exchange("OPTIONS *");

        Assert.Equal(200, response.Status);
        Assert.Equal(["Content-Length: 0"], response.HeadersButDate);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    public void Ui_SaysThatItIsDisabled(string method)
    {
        var response = server.Exchange($"{method} /ui/jobs/x");

        Assert.Equal((200, "<html><p>Nomad UI is disabled</p></html>"), (response.Status, response.Text));
        Assert.Equal("text/html; charset=utf-8", response.Header("Content-Type"));
    }

    [Fact]
    public void WebSocketHandshake_IsRefused_IfItLacksVersion13()
    {
        var response = server.Exchange("GET /v1/nodes", "Connection: Upgrade", "Upgrade: websocket");

        Assert.Equal(400, response.Status);
        Assert.Equal("text/plain; charset=utf-8", response.Header("Content-Type"));
        Assert.Equal(
            "Bad Request\nfailed to upgrade connection: websocket: unsupported version: 13 not found in 'Sec-Websocket-Version' header",
            response.Text);
    }

    [Theory]
    [InlineData("Upgrade: websocket")]
    [InlineData("Connection: Upgrade")]
    [InlineData("Connection: Upgrade", "Upgrade: h2c")]
    [InlineData("Connection: keep-alive, Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13")]
    public void Get_IsAnswered_IfItAsksForNoOrAWholeWebSocketHandshake(params string[] headers) =>
        Assert.Equal("nodes", server.Exchange("GET /v1/nodes", headers).Text);
}
