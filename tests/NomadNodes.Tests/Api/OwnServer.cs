using NomadNodes.Settings;
using NomadNodes.Tests.Control;

namespace NomadNodes.Tests.Api;

/// <summary>A server of one test's own, whose indexes are known: the next write is 8.</summary>
internal sealed class OwnServer : IAsyncDisposable
{
    private OwnServer(ControlServer server) => Server = server;

    public ControlServer Server { get; }

    public static Task<OwnServer> StartAsync() => StartAsync(settings => settings);

    public static async Task<OwnServer> StartAsync(Func<ServerSettings, ServerSettings> change) => new(await ControlServer.StartAsync(change));

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();
}
