using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using NomadNodes.Control;
using NomadNodes.Settings;

namespace NomadNodes.Tests.Control;

/// <summary>The guard alone, where a socket cannot come from: other addresses, other settings.</summary>
public sealed class GuardSettingsTests
{
    private static readonly ControlSettings WithToken = new() { Token = "gehéim" };

    [Theory]
    [InlineData("127.0.0.1", 200)]
    [InlineData("127.8.9.10", 200)]
    [InlineData("::1", 200)]
    [InlineData("::ffff:127.0.0.1", 200)]
    [InlineData("::ffff:10.0.0.1", 403)]
    [InlineData("::127.0.0.1", 403)]
    [InlineData("fe80::1", 403)]
    [InlineData("0.0.0.0", 403)]
    [InlineData("10.0.0.1", 403)]
    [InlineData("172.17.0.1", 403)]
    [InlineData(null, 403)]
    public async Task Loopback_AnswersThisMachineOnly(string? address, int status)
    {
        Assert.Equal(status, await StatusAsync(new ControlSettings(), address));
        Assert.Equal(status, await StatusAsync(new ControlSettings(), address, headers: [("X-Forwarded-For", "127.0.0.1"), ("X-Real-IP", "127.0.0.1")]));
    }

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("2001:db8::1")]
    [InlineData(null)]
    public async Task Any_AnswersEverybody(string? address) =>
        Assert.Equal(200, await StatusAsync(new ControlSettings { Access = ControlAccess.Any }, address));

    [Fact]
    public async Task Any_StillRefusesForeignHostsAndWebPages()
    {
        var any = new ControlSettings { Access = ControlAccess.Any };

        Assert.Equal(403, await StatusAsync(any, "10.0.0.1", host: "evil.example"));
        Assert.Equal(403, await StatusAsync(any, "10.0.0.1", headers: [("Origin", "null")]));
    }

    [Theory]
    [InlineData("nomad", 200)]
    [InlineData("NOMAD:4646", 200)]
    [InlineData("localhost", 200)]
    [InlineData("suite-1.localhost:4646", 200)]
    [InlineData("localhost.evil.example", 403)]
    [InlineData("nomad.evil.example", 403)]
    [InlineData("evil-nomad", 403)]
    public async Task Hosts_AreAnsweredByName(string host, int status) =>
        Assert.Equal(status, await StatusAsync(new ControlSettings { Hosts = ["nomad"] }, "127.0.0.1", host: host));

    [Fact]
    public async Task Off_IsNotThere_EvenWithTheToken() =>
        Assert.Equal(404, await StatusAsync(new ControlSettings { Access = ControlAccess.Off, Token = "t" }, "127.0.0.1", headers: [("X-Emulator-Token", "t")]));

    [Theory]
    [InlineData("gehéi", 403)]
    [InlineData("gehéim2", 403)]
    [InlineData("GEHÉIM", 403)]
    [InlineData("", 403)]
    [InlineData("gehéim", 200)]
    public async Task Token_MustBeTheVeryOne(string token, int status) =>
        Assert.Equal(status, await StatusAsync(WithToken, "127.0.0.1", headers: [("X-Emulator-Token", Wire(token))]));

    [Fact]
    public async Task Token_IsWantedOnce()
    {
        Assert.Equal(403, await StatusAsync(WithToken, "127.0.0.1"));
        Assert.Equal(403, await StatusAsync(WithToken, "127.0.0.1", headers: [("X-Emulator-Token", Wire("gehéim")), ("X-Emulator-Token", "x")]));
        Assert.Equal(403, await StatusAsync(WithToken, "127.0.0.1", headers: [("X-Nomad-Token", Wire("gehéim"))]));
    }

    [Fact]
    public async Task Token_TakesThePlaceOfTheHostCheck_NotOfTheOthers()
    {
        (string, string)[] token = [("X-Emulator-Token", Wire("gehéim"))];

        Assert.Equal(200, await StatusAsync(WithToken, "127.0.0.1", host: "nomad.example", headers: token));
        Assert.Equal(403, await StatusAsync(WithToken, "10.0.0.1", headers: token));
        Assert.Equal(403, await StatusAsync(WithToken, "127.0.0.1", headers: [.. token, ("Origin", "http://localhost")]));
    }

    /// <summary>UTF-8 bytes as the server's Latin-1 reading of headers shows them.</summary>
    private static string Wire(string token) => System.Text.Encoding.Latin1.GetString(System.Text.Encoding.UTF8.GetBytes(token));

    private static async Task<int> StatusAsync(ControlSettings settings, string? address, string host = "localhost", (string Name, string Value)[]? headers = null)
    {
        using var services = new ServiceCollection().BuildServiceProvider();
        var app = new ApplicationBuilder(services);
        ControlGuard.Use(app, settings);
        app.Run(_ => Task.CompletedTask);
        var context = new DefaultHttpContext { RequestServices = services };
        context.Features.Get<IHttpRequestFeature>()!.RawTarget = "/_emulator";
        context.Request.Path = "/_emulator";
        context.Request.Headers.Host = host;
        foreach (var (name, value) in headers ?? []) context.Request.Headers.Append(name, value);
        context.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
        await app.Build()(context);
        return context.Response.StatusCode;
    }
}
