using System.Text;
using Microsoft.AspNetCore.Builder;
using NomadNodes.Http;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Http;

public sealed class CompressionTests(EchoFixture server) : IClassFixture<EchoFixture>
{
    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("deflate", "deflate")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("deflate, gzip", "deflate")]
    [InlineData("br, gzip", "gzip")]
    [InlineData("gzip,br", "gzip")]
    [InlineData("identity;q=1, gzip", "gzip")]
    [InlineData(" gzip ", "gzip")]
    [InlineData("GZIP", null)]
    [InlineData("gzip;q=1.0", null)]
    [InlineData("*", null)]
    [InlineData("identity", null)]
    [InlineData("br", null)]
    [InlineData("", null)]
    [InlineData("x-gzip", null)]
    public void Body_IsCompressed_IfATokenSaysSoExactly(string accepted, string? coding)
    {
        var response = server.Exchange("GET /v1/nodes", $"Accept-Encoding: {accepted}");

        Assert.Equal(coding, response.Header("Content-Encoding"));
        Assert.Equal("nodes", Decoded(response));
        Assert.Equal("Accept-Encoding", response.Header("Vary"));
        Assert.Equal($"{response.Body.Length}", response.Header("Content-Length"));
    }

    [Fact]
    public void FirstLineOfSeveral_Decides()
    {
        Assert.Null(server.Exchange("GET /v1/nodes", "Accept-Encoding: br", "Accept-Encoding: gzip").Header("Content-Encoding"));
        Assert.Equal("gzip", server.Exchange("GET /v1/nodes", "Accept-Encoding: gzip", "Accept-Encoding: br").Header("Content-Encoding"));
    }

    [Fact]
    public void Body_IsNotCompressed_IfTheRequestWantsAnUpgrade() =>
        Assert.Null(server.Exchange("GET /v1/nodes", "Accept-Encoding: gzip", "Upgrade: h2c").Header("Content-Encoding"));

    [Theory]
    [InlineData("gzip", "1F8B08000000000000FF010000FFFF0000000000000000")]
    [InlineData("deflate", "010000FFFF")]
    public void EmptyBody_IsAnEmptyStream(string coding, string bytes)
    {
        var response = server.Exchange("GET /v1/unknown", $"Accept-Encoding: {coding}");

        Assert.Equal(404, response.Status);
        Assert.Equal(bytes, Convert.ToHexString(response.Body));
        Assert.Equal("", Decoded(response));
        Assert.Null(response.Header("Content-Type"));
    }

    [Theory]
    [InlineData("GET /v1/node", 307, "<a href=\"/v1/node/\">Temporary Redirect</a>.\n\n")]
    [InlineData("PUT /v1/node", 307, "")]
    [InlineData("DELETE /v1/nodes", 405, "Invalid method")]
    public void EveryAnswer_IsCompressed(string line, int status, string text)
    {
        var response = server.Exchange(line, "Accept-Encoding: gzip");

        Assert.Equal((status, "gzip", text), (response.Status, response.Header("Content-Encoding"), Decoded(response)));
    }

    [Fact]
    public void Head_HasTheHeadersOfTheCompressedAnswer()
    {
        var response = server.Exchange("HEAD /v1/nodes", "Accept-Encoding: gzip");

        Assert.Equal((405, "gzip"), (response.Status, response.Header("Content-Encoding")));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public async Task LargeBody_IsChunked_IfItsCompressedFormIsLong(string coding)
    {
        var noise = new byte[300_000];
        new Random(1).NextBytes(noise);
        var text = Convert.ToHexString(noise);
        await using var app = await EchoApp.StartAsync(endpoints => endpoints.MapGet(
            "/v1/nodes", context => Answer.WriteJsonAsync(context, Encoding.ASCII.GetBytes(text), pretty: false)));

        var response = RawHttp.Exchange(app.Port, "GET /v1/nodes", $"Accept-Encoding: {coding}");

        Assert.Equal(text, Decoded(response));
        Assert.All(response.ChunkSizes.SkipLast(1), size => Assert.InRange(size, 64 * 1024, int.MaxValue));
    }

    [Fact]
    public async Task LargeBody_HasALength_IfItsCompressedFormIsShort()
    {
        var text = new string('x', 100_000);
        await using var app = await EchoApp.StartAsync(endpoints => endpoints.MapGet(
            "/v1/nodes", context => Answer.WriteJsonAsync(context, Encoding.ASCII.GetBytes(text), pretty: false)));

        var response = RawHttp.Exchange(app.Port, "GET /v1/nodes", "Accept-Encoding: gzip");

        Assert.Equal(text, Decoded(response));
        Assert.Equal($"{response.Body.Length}", response.Header("Content-Length"));
    }

    private static string Decoded(RawResponse response) => response.Header("Content-Encoding") switch
    {
        "gzip" => response.Gunzip(),
        "deflate" => response.Inflate(),
        _ => response.Text,
    };
}
