using System.Net;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Control;

public sealed class BodyLimitTests : IAsyncLifetime
{
    private readonly ControlServer _server = new(settings => settings with { Http = settings.Http with { MaxBodyBytes = 1000 } });

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("PUT", "/_emulator/nodes")]
    [InlineData("PUT", "/_emulator/state")]
    [InlineData("POST", "/_emulator/reset")]
    [InlineData("PUT", "/_emulator/node/x/events")]
    public async Task Body_Is413_IfItIsTooLarge(string method, string path) =>
        Assert.Equal(
            ["The body is larger than 1000 bytes (Http:Limits:MaxBodyBytes)."],
            await _server.FaultsAsync(HttpStatusCode.RequestEntityTooLarge, method, path, $$"""{"Name": "{{new string('x', 1000)}}"}"""));

    [Fact]
    public void ChunkedBody_Is413_WhenItGetsTooLarge()
    {
        using var connection = new RawHttp(_server.Port);
        connection.SendText($"PUT /_emulator/nodes HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n{new string(' ', 1001)}\r\n");

        Assert.Equal(413, connection.Receive("PUT").Status);
    }

    [Fact]
    public async Task Body_IsTaken_IfItIsJustSmallEnough()
    {
        var body = "{}".PadRight(1000);

        Assert.Equal(8, (await _server.TellAsync("PUT", "/_emulator/nodes", body)).GetProperty("Index").GetInt32());
    }
}
