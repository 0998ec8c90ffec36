using NomadNodes.Model;
using NomadNodes.Settings;
using NomadNodes.Tests.State.Watches;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Api;

/// <summary>Clients that don't read. What is written is far more than the buffers of both ends hold, and more batches than the ring does.</summary>
public sealed class SlowStreamTests : IAsyncLifetime
{
    private const int Writes = 20;

    private static readonly Dictionary<string, string> HalfMegabyte = new() { ["text"] = new('x', 512 * 1024) };

    private readonly ManualTimeProvider _realTime = new();
    private ServerApp? _app;

    private ServerApp App => _app!;

    public async Task InitializeAsync() =>
        _app = await TestServer.StartAsync(TestServer.Settings with { Events = new EventSettings { BufferSize = 1 } }, _realTime);

    public async Task DisposeAsync() => await App.DisposeAsync();

    [Fact]
    public async Task Stream_IsDropped_IfItsClientDoesNotRead_AndOthersGoOn()
    {
        using var slow = await OpenAsync();
        using var quick = await OpenAsync();
        for (var i = 0; i < Writes; i++)
        {
            await RegisterAsync();
            Assert.StartsWith($"{{\"Index\":{8 + i},", await NextAsync(quick), StringComparison.Ordinal);
        }

        _realTime.Advance(TimeSpan.FromSeconds(3));
        await RegisterAsync();
        Assert.StartsWith($"{{\"Index\":{8 + Writes},", await NextAsync(quick), StringComparison.Ordinal);

        var lines = 0;
        for (; await NextAsync(slow) is { } line; lines++) Assert.StartsWith($"{{\"Index\":{8 + lines},", line, StringComparison.Ordinal);
        Assert.InRange(lines, 1, Writes - 1);
    }

    [Fact]
    public async Task Stream_IsCutOff_IfItsClientTakesNothingForFortySeconds()
    {
        using var slow = await OpenAsync();
        for (var i = 0; i < Writes; i++) await RegisterAsync();
        await Until.HoldsAsync(() =>
        {
            _realTime.Advance(TimeSpan.FromSeconds(41));
            return App.Cluster.Store.Events.Followers == 0;
        });

        var end = await Record.ExceptionAsync(async () =>
        {
            while (await NextAsync(slow) is not null)
            {
            }
        });
        Assert.True(end is IOException or System.Net.Sockets.SocketException, $"The connection was not broken: {end}");
    }

    private static async Task<string?> NextAsync(RawStream stream) => await stream.NextLineAsync().WaitAsync(Watch.TooLong);

    private async Task<RawStream> OpenAsync()
    {
        var stream = await RawStream.OpenAsync(App.Address.Port);
        Assert.Equal("{}", await NextAsync(stream));
        return stream;
    }

    private async Task RegisterAsync() =>
        Assert.Null((await App.Cluster.Services.Agents.RegisterAsync([new Node { Meta = HalfMegabyte }])).Error);
}
