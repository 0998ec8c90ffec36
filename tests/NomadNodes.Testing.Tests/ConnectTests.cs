using System.Net;
using System.Net.Sockets;
using NomadNodes.Settings;

namespace NomadNodes.Testing.Tests;

public sealed class ConnectTests
{
    [Theory]
    [InlineData("ftp://localhost:4646")]
    [InlineData("/v1/nodes")]
    public void Connect_Refuses_IfItIsNoAddress(string address) =>
        Assert.Throws<ArgumentException>(() => NomadServer.Connect(new Uri(address, UriKind.RelativeOrAbsolute)));

    [Fact]
    public async Task Handle_SaysThatNobodyAnswers()
    {
        // Taken, so that no other server gets it, and nobody listens.
        using var taken = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        taken.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var address = new Uri($"http://{taken.LocalEndPoint}");
        await using var nomad = NomadServer.Connect(address);

        var error = await Assert.ThrowsAsync<NomadControlException>(() => nomad.Nodes.AddAsync());

        Assert.Null(error.StatusCode);
        Assert.Contains(address.ToString(), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_SaysControlAccess_IfTheControlApiIsSwitchedOff()
    {
        await using var started = await NomadServer.StartAsync(o => o.Adjust = settings => settings with { Control = new ControlSettings { Access = ControlAccess.Off } });
        await using var nomad = NomadServer.Connect(started.Address);

        var error = await Assert.ThrowsAsync<NomadControlException>(() => nomad.Nodes.AddAsync());

        Assert.Equal(HttpStatusCode.NotFound, error.StatusCode);
        Assert.Contains("Control:Access", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ControlToken_IsSent()
    {
        const string Token = "let me in";
        await using var started = await NomadServer.StartAsync(o => o.Adjust = settings => settings with { Control = new ControlSettings { Token = Token } });
        await using var without = NomadServer.Connect(started.Address);
        await using var with = NomadServer.Connect(started.Address, controlToken: Token);

        var error = await Assert.ThrowsAsync<NomadControlException>(() => without.Nodes.AddAsync());
        await with.Nodes.AddAsync();
        await started.Nodes.AddAsync();

        Assert.Equal(HttpStatusCode.Forbidden, error.StatusCode);
        Assert.Contains("Control:Token", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await with.Nodes.ListAsync()).Count);
    }

    [Fact]
    public async Task Handle_SaysSo_IfSomethingElseListensThere()
    {
        await using var other = await OtherServer.StartAsync();
        await using var nomad = NomadServer.Connect(other.Address);

        var error = await Assert.ThrowsAsync<NomadControlException>(() => nomad.Clock.GetAsync());

        Assert.Contains("NomadNodes", error.Message, StringComparison.Ordinal);
    }
}
