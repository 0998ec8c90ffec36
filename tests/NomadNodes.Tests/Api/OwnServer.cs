using NomadNodes.Tests.Control;

namespace NomadNodes.Tests.Api;

/// <summary>A server of one test's own, whose indexes are known: the next write is 8.</summary>
internal sealed class OwnServer : IAsyncDisposable
{
    private OwnServer(ControlServer server) => Server = server;

    public ControlServer Server { get; }

    public static async Task<OwnServer> StartAsync() => new(await ControlServer.StartAsync(settings => settings));

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();
}
