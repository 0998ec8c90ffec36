using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using NomadNodes.Agent;
using NomadNodes.Settings;
using NomadNodes.Tests.Control;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Agent;

public sealed class ProbeCommandTests : IAsyncLifetime
{
    private readonly ControlServer _server = new(settings => settings with { Control = new ControlSettings { Token = "t" } });

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Probe_Succeeds_WithTheServersToken() => Assert.Equal((0, ""), await ProbeAsync("t", $"{_server.App.Address}_emulator/health"));

    [Fact]
    public async Task Probe_NeedsNoToken_WhereTheServerWantsNone() => Assert.Equal((0, ""), await ProbeAsync(null, $"{_server.App.Address}v1/nodes"));

    [Fact]
    public async Task Probe_OfTheContainer_Succeeds_IfTheControlApiIsOff()
    {
        var dockerfile = await File.ReadAllTextAsync(Repository.PathOf("Dockerfile"));
        var path = Regex.Match(dockerfile, "\"probe\", \"http://127\\.0\\.0\\.1:4646/([^\"]+)\"").Groups[1].Value;
        var server = await ControlServer.StartAsync(settings => settings with { Control = new ControlSettings { Access = ControlAccess.Off } });

        Assert.Equal((0, ""), await ProbeAsync(null, server.App.Address + path));

        await server.DisposeAsync();
    }

    [Fact]
    public async Task Probe_Fails_AndSaysWhatTheServerSays()
    {
        var (code, errors) = await ProbeAsync("", $"{_server.App.Address}_emulator/health");

        Assert.Equal(1, code);
        Assert.StartsWith($"{_server.App.Address}_emulator/health answers 403: {{\"Errors\":[\"X-Emulator-Token", errors);
    }

    [Theory]
    [InlineData("v1/nope", 404)]
    [InlineData("v1//nodes", 307)]
    public async Task Probe_Fails_OnAnythingButSuccess(string path, int status)
    {
        var (code, errors) = await ProbeAsync(null, _server.App.Address + path);

        Assert.Equal(1, code);
        Assert.Contains($"answers {status}:", errors);
    }

    [Fact]
    public async Task Probe_Fails_IfNobodyListens()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        taken.Stop();

        var (code, errors) = await ProbeAsync(null, $"http://127.0.0.1:{port}/");

        Assert.Equal(1, code);
        Assert.StartsWith($"http://127.0.0.1:{port}/ does not answer: ", errors);
    }

    [Theory]
    [InlineData]
    [InlineData("/_emulator/health")]
    [InlineData("127.0.0.1:4646")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://127.0.0.1:4646/", "more")]
    public async Task Probe_SaysHowItIsUsed(params string[] args)
    {
        var (code, errors) = await ProbeAsync(null, args);

        Assert.Equal(1, code);
        Assert.Equal("Usage: nomadnodes probe URL, as in nomadnodes probe http://127.0.0.1:4646/v1/nodes?per_page=1", errors);
    }

    private static async Task<(int Code, string Errors)> ProbeAsync(string? token, params string[] args)
    {
        using var errors = new StringWriter();
        var code = await ProbeCommand.RunAsync(args, token, errors);
        return (code, errors.ToString().TrimEnd());
    }
}
