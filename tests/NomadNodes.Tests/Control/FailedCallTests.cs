using System.Net;
using NomadNodes.Settings;
using NomadNodes.Storage;
using NomadNodes.Tests.Storage;

namespace NomadNodes.Tests.Control;

public sealed class FailedCallTests : IDisposable
{
    private readonly StorageDirectory _directory = new();

    [Theory]
    [InlineData("PUT", "/_emulator/nodes", "{}")]
    [InlineData("POST", "/_emulator/reset", null)]
    public async Task Call_SaysWhatFailedAsJson_IfTheStateCannotBeSaved(string method, string path, string? body)
    {
        var server = await ControlServer.StartAsync(settings => settings with { Data = new DataSettings { Directory = _directory.Path } });
        using (var other = SqlitePragmas.Connect(_directory.Database, Durability.Off)) other.Run("DROP TABLE meta");

        Assert.Equal(
            ["the write could not be stored and nothing of it was kept; the server's log says why"],
            await server.FaultsAsync(HttpStatusCode.InternalServerError, method, path, body));
        Assert.Equal((HttpStatusCode.InternalServerError, "the write could not be stored and nothing of it was kept; the server's log says why"),
            await server.SendAsync("PUT", "/v1/node/pool/x", """{"Name": "x"}"""));

        await server.DisposeAsync();
    }

    public void Dispose() => _directory.Dispose();
}
