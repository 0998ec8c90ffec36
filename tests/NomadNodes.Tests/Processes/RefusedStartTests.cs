using System.Net;
using System.Net.Sockets;
using NomadNodes.Storage;
using NomadNodes.Tests.Storage;

namespace NomadNodes.Tests.Processes;

/// <summary>What a person is told when the server cannot start: a message, exit code 1, no stack trace.</summary>
public sealed class RefusedStartTests : IDisposable
{
    private readonly AgentDirectory _directory = new();

    [Fact]
    public async Task SecondServer_IsRefused_OnTheSameData()
    {
        using var first = await AgentProcess.StartAsync(_directory);

        await AssertRefusedAsync([], $"The data directory 'data' is in use by another server (process ", "Stop that one, or set Data:Directory to another place.");

        using var client = first.CreateClient();
        Assert.Equal(12, (await client.GetNodesAsync()).Count);
    }

    [Fact]
    public async Task Port_IsToldOf_IfItIsTaken()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        await AssertRefusedAsync(["--Http:Port", $"{port}"], $"The server cannot listen on 127.0.0.1, port {port}: Address already in use.", "set Http:Address and Http:Port");
    }

    [Fact]
    public async Task Address_IsToldOf_IfItIsNotThisMachines() =>
        await AssertRefusedAsync(["--Http:Address", "192.0.2.1"], "The server cannot listen on 192.0.2.1, port 0: ", "set Http:Address and Http:Port");

    [Fact]
    public async Task WrongSettings_AreAllListed()
    {
        await AssertRefusedAsync(
            ["--Http:Port=x", "--Log:Json", "3", "--Nope", "3", "--Seed", "z"],
            "The settings are wrong:", "  Http:Port: 'x'", "  Log:Json: '3'", "  Nope: there is no such setting", "  Seed: 'z'");

        Assert.False(Directory.Exists(_directory.Data));
    }

    [Fact]
    public async Task Database_IsRefusedUntouched_IfItIsNone()
    {
        Directory.CreateDirectory(_directory.Data);
        await File.WriteAllTextAsync(DatabaseFile, string.Concat(Enumerable.Repeat("no database at all\n", 1000)));

        await AssertRefusedUntouchedAsync("is no database of this server: it is not a SQLite database", "Move it away");
    }

    [Fact]
    public async Task Database_IsRefusedUntouched_IfItIsNewer()
    {
        using (var storage = new StorageDirectory())
        {
            storage.Store(Batch.Large(1));
            using (var connection = SqlitePragmas.Connect(storage.Database, NomadNodes.Settings.Durability.Off))
                connection.Run("UPDATE meta SET \"Value\" = '1000' WHERE \"Key\" = 'schema_version'");
            Directory.CreateDirectory(_directory.Data);
            File.Copy(storage.Database, DatabaseFile);
        }

        await AssertRefusedUntouchedAsync("has schema version 1000, and this server knows versions up to 2", "Start the newer server that wrote it");
    }

    public void Dispose() => _directory.Dispose();

    private string DatabaseFile => Path.Combine(_directory.Data, SqliteStorage.DatabaseFile);

    private async Task AssertRefusedUntouchedAsync(params string[] parts)
    {
        var before = await File.ReadAllBytesAsync(DatabaseFile);
        await AssertRefusedAsync([], parts);
        Assert.Equal(before, await File.ReadAllBytesAsync(DatabaseFile));
    }

    private async Task AssertRefusedAsync(string[] args, params string[] parts)
    {
        var (code, output, errors) = await AgentProcess.RunAsync(_directory, args);

        Assert.All(parts, part => Assert.Contains(part, errors, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.Equal((1, ""), (code, output));
    }
}
