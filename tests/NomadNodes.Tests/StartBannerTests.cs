using NomadNodes.Settings;
using NomadNodes.Tests.Storage;

namespace NomadNodes.Tests;

public sealed class StartBannerTests
{
    private static readonly ServerSettings InMemory = new()
    {
        Http = new HttpSettings { Port = 0 },
        Data = new DataSettings { Directory = "" },
        Log = new LogSettings { Level = LogDetail.Off },
    };

    [Fact]
    public async Task Banner_SaysAddressNodesDataControlAndEdition()
    {
        await using var app = await ServerApp.StartAsync(InMemory);
        var address = $"http://127.0.0.1:{app.Address.Port}";

        Assert.NotEqual(0, app.Address.Port);
        Assert.Equal(
            [
                $"NomadNodes {ProductVersion.Text} answers at {address}",
                $"  nodes    {address}/v1/nodes (12 nodes, seed demo)",
                "  data     in memory only",
                $"  control  {address}/_emulator, for this machine",
                "  edition  enterprise, ACLs off",
            ],
            StartBanner.Of(app).Split(Environment.NewLine));
    }

    [Theory]
    [InlineData(ControlAccess.Any, "", "/_emulator, open to ANY machine that reaches this address")]
    [InlineData(ControlAccess.Any, "secret", "/_emulator, open to ANY machine that reaches this address, with X-Emulator-Token")]
    [InlineData(ControlAccess.Loopback, "secret", "/_emulator, for this machine, with X-Emulator-Token")]
    [InlineData(ControlAccess.Off, "secret", "  control  off")]
    public async Task Banner_SaysWhoMayControl_AndNeverTheToken(ControlAccess access, string token, string end)
    {
        await using var app = await ServerApp.StartAsync(InMemory with { Control = new ControlSettings { Access = access, Token = token } });

        var banner = StartBanner.Of(app);

        Assert.Contains(banner.Split(Environment.NewLine), line => line.EndsWith(end, StringComparison.Ordinal));
        Assert.DoesNotContain("secret", banner, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Banner_SaysTheWholePathOfTheData()
    {
        using var directory = new StorageDirectory();
        var data = new DataSettings { Directory = directory.Path, Synchronous = Durability.Normal };
        await using var app = await ServerApp.StartAsync(InMemory with { Data = data, Seed = "empty", Edition = Edition.Community });

        var banner = StartBanner.Of(app);

        Assert.Contains($"  data     {directory.Path} (synchronous normal)", banner, StringComparison.Ordinal);
        Assert.Contains("(0 nodes, seed empty)", banner, StringComparison.Ordinal);
        Assert.Contains("  edition  community, ACLs off", banner, StringComparison.Ordinal);
    }
}
