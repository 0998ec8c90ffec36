using NomadNodes.Settings;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Control;

/// <summary>No spelling of a path leads past the guard. The server wants a token, and nobody here has it.</summary>
public sealed class GuardPathTests(GuardPathTests.GuardedServer guarded) : IClassFixture<GuardPathTests.GuardedServer>
{
    private readonly ControlServer _server = guarded.Server;

    public static TheoryData<string> Targets() =>
    [
        "/_emulator/reset",
        "/_emulator/reset?",
        "/_emulator/reset?X-Emulator-Token=s3cret",
        "/_emulator/reset/",
        "/_emulator//reset",
        "/_emulator/./reset",
        "/_emulator/x/../reset",
        "/_emulator/%2e%2e/_emulator/reset",
        "/_emulator/reset%00",
        "/_emulator/reset;a=b",
        "/_emulator%2Freset",
        "/_emulator%2freset",
        "/_emulator\\reset",
        "/_emulator./reset",
        "/_emulator%20/reset",
        "/_Emulator/reset",
        "/_EMULATOR/RESET",
        "/_emulat%6Fr/reset",
        "/%5Femulator/reset",
        "/%255Femulator/reset",
        "//_emulator/reset",
        "///_emulator/reset",
        "/./_emulator/reset",
        "/%2e/_emulator/reset",
        "/v1/../_emulator/reset",
        "/v1/nodes/../../_emulator/reset",
        "/v1/node/..%2F..%2F_emulator/reset",
        "/openapi/../_emulator/reset",
        "/swagger/%2e%2e/_emulator/reset",
        "/swagger/../_EMULATOR/reset",
        "http://localhost/_emulator/reset",
        "HTTP://127.0.0.1:80/_emulator/reset",
        "http://localhost//_emulator/reset",
        "http://localhost/v1/../_emulator/reset",
        "http://user:s3cret@localhost/_emulator/reset",
        "localhost/_emulator/reset",
        "*",
        "_emulator/reset",
    ];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Reset_IsNotReached(string target)
    {
        var before = _server.App.Cluster.Store.Current;

        var answer = RawHttp.Exchange(_server.Port, $"POST {target}", "Content-Length: 0");

        Assert.DoesNotContain("\"Index\"", answer.Text);
        Assert.True(answer.Status is >= 300 and < 500 || target == "*", answer.StatusLine);
        Assert.Same(before, _server.App.Cluster.Store.Current);
    }

    [Theory]
    [InlineData("/_emulator")]
    [InlineData("/_emulator/state")]
    [InlineData("/_emulator/nope")]
    [InlineData("/swagger/../_emulator/state")]
    [InlineData("/openapi/%2E%2E/_emulator/state")]
    public void Refusal_TellsNothing(string target)
    {
        var answer = RawHttp.Exchange(_server.Port, $"GET {target}");

        Assert.Equal(403, answer.Status);
        Assert.Equal("""{"Errors":["X-Emulator-Token is missing or wrong (Control:Token)."]}""", answer.Text);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("post")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("HEAD")]
    [InlineData("DELETE")]
    public void OtherMethod_IsRefusedBeforeItIsLookedAt(string method) =>
        Assert.Equal(403, RawHttp.Exchange(_server.Port, $"{method} /_emulator/reset", "Content-Length: 0").Status);

    [Fact]
    public void Connect_LeadsNowhere() =>
        Assert.InRange(RawHttp.Exchange(_server.Port, "CONNECT localhost:4646", "X-Emulator-Token: s3cret").Status, 300, 499);

    [Fact]
    public void EmulatedSurface_NeedsNoToken() => Assert.Equal(200, RawHttp.Exchange(_server.Port, "GET /v1/nodes", "Origin: http://evil.example").Status);

    /// <summary>Shared, because nothing changes it.</summary>
    public sealed class GuardedServer : IAsyncLifetime
    {
        internal ControlServer Server { get; } =
            new(settings => settings with { Seed = "demo", Control = new ControlSettings { Token = "s3cret" } });

        public Task InitializeAsync() => Server.InitializeAsync();

        public Task DisposeAsync() => Server.DisposeAsync();
    }
}
