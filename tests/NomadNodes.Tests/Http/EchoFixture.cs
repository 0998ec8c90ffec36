using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Http;

/// <summary>One echoing server for the tests of a class: they only read.</summary>
public sealed class EchoFixture : IAsyncLifetime
{
    private EchoApp? _app;

    internal EchoApp App => _app!;

    internal RawResponse Exchange(string line, params string[] headers) => RawHttp.Exchange(App.Port, line, headers);

    public async Task InitializeAsync() => _app = await EchoApp.StartAsync();

    public async Task DisposeAsync() => await App.DisposeAsync();
}
