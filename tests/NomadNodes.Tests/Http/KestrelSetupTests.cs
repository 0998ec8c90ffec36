using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using NomadNodes.Http;

namespace NomadNodes.Tests.Http;

public sealed class KestrelSetupTests(EchoFixture server) : IClassFixture<EchoFixture>
{
    [Fact]
    public void Target_MayHaveHundredsOfKilobytes()
    {
        var id = new string('x', 900_000);

        Assert.Equal($"node[{id}]", server.Exchange($"GET /v1/node/{id}").Text);
    }

    [Fact]
    public void Headers_MayBeMany()
    {
        var headers = Enumerable.Range(0, 5000).Select(i => $"X-{i}: {i}").ToArray();

        Assert.Equal("nodes", server.Exchange("GET /v1/nodes", headers).Text);
    }

    [Fact]
    public void Header_MayHoldAnyByte() => Assert.Equal("nodes", server.Exchange("GET /v1/nodes", "X-Nomad-Token: \u00ff\u00fe").Text);

    [Fact]
    public void Answer_HasNoServerHeader() => Assert.Null(server.Exchange("GET /v1/nodes").Header("Server"));

    [Fact]
    public void OtherHostThanTheTargets_IsIgnored() => Assert.Equal("nodes", server.Exchange("GET http://elsewhere:99/v1/nodes").Text);

    [Fact]
    public void Configure_MakesRoomForABurstOfConnections()
    {
        var options = new SocketTransportOptions();
        KestrelSetup.Configure(options);

        Assert.Equal(4096, options.Backlog);
    }
}
