using System.Net;
using System.Text.Json;
using NomadNodes.Settings;
using NomadNodes.Tests.Control;
using NomadNodes.Tests.Storage;

namespace NomadNodes.Tests.Services.Seeding;

/// <summary>Seeds that are files: named by the settings, or in a folder.</summary>
public sealed class SeedFileTests : IDisposable
{
    private const string OneNode = """{"$schema": "https://example/seed.schema.json", "Nodes": [{"Name": "from-the-file"}]}""";

    private readonly StorageDirectory _folder = new();

    public SeedFileTests() => Directory.CreateDirectory(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Start_TakesAFile_AndSoDoesAReset()
    {
        var file = Write("mine.json", OneNode);
        var server = await ControlServer.StartAsync(settings => settings with { Seed = file });
        var started = await NamesAsync(server);
        await server.TellAsync("POST", "/_emulator/reset", """{"Seed": "empty"}""");
        var emptied = await NamesAsync(server);

        await server.TellAsync("POST", "/_emulator/reset");

        Assert.Equal(["from-the-file"], started);
        Assert.Empty(emptied);
        Assert.Equal(["from-the-file"], await NamesAsync(server));
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Reset_ReadsAFileAnew()
    {
        var file = Write("mine.json", OneNode);
        var server = await ControlServer.StartAsync(settings => settings with { Seed = file });
        Write("mine.json", """{"Nodes": [{"Name": "changed"}]}""");

        await server.TellAsync("POST", "/_emulator/reset");

        Assert.Equal(["changed"], await NamesAsync(server));
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Folder_GivesNames_ForStartResetAndClusters()
    {
        Write("one.json", OneNode);
        Write("two.json", """{"Nodes": [{"Name": "a"}, {"Name": "b"}]}""");
        Write("notes.txt", "no seed");
        var server = await ControlServer.StartAsync(settings => settings with { Seed = "one", Seeds = new SeedSettings { Directory = _folder.Path } });
        var started = await NamesAsync(server);

        await server.TellAsync("POST", "/_emulator/reset", """{"Seed": "two"}""");
        await server.TellAsync("POST", "/_emulator/clusters/x", """{"Seed": "two"}""");

        Assert.Equal(["from-the-file"], started);
        Assert.Equal(["a", "b"], await NamesAsync(server));
        Assert.Equal(2, server.App.Others.Find("x")!.Cluster.Store.Current.Nodes.Count);
        await server.DisposeAsync();
    }

    [Theory]
    [InlineData("three")]
    [InlineData("notes")]
    [InlineData("../one")]
    [InlineData("one.json")]
    [InlineData("ONE")]
    public async Task Reset_IsRefused_IfTheFolderHasNoSuchSeed(string name)
    {
        Write("one.json", OneNode);
        Write("notes.txt", OneNode);
        var server = await ControlServer.StartAsync(settings => settings with { Seeds = new SeedSettings { Directory = _folder.Path } });

        var faults = await server.FaultsAsync(HttpStatusCode.BadRequest, "POST", "/_emulator/reset", $$"""{"Seed": "{{name}}"}""");

        Assert.Equal([$"Seed: '{name}' is not one of demo, empty, one."], faults);
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Reset_ReadsNoOtherFileOfTheMachine()
    {
        var file = Write("mine.json", OneNode);
        var server = await ControlServer.StartAsync(settings => settings);

        var faults = await server.FaultsAsync(HttpStatusCode.BadRequest, "POST", "/_emulator/reset", JsonSerializer.Serialize(new { Seed = file }));

        Assert.Equal([$"Seed: '{file}' is not one of demo, empty."], faults);
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Start_IsRefused_IfTheFileIsWrong()
    {
        var file = Write("bad.json", """{"Nodes": [{"Status": "up"}], "Sead": 1}""");

        var wrong = await Assert.ThrowsAsync<SettingsException>(() => ControlServer.StartAsync(settings => settings with { Seed = file }));

        Assert.Equal([$"Seed {file}: Sead: there is no such member."], wrong.Faults.Select(fault => fault.Split(" The members")[0]));
    }

    [Fact]
    public async Task Reset_IsRefused_IfTheFileIsWrong_AndTheStateStays()
    {
        Write("bad.json", """{"Nodes": [{"Status": "up"}]}""");
        var server = await ControlServer.StartAsync(settings => settings with { Seeds = new SeedSettings { Directory = _folder.Path } });
        await server.RegisterAsync();

        var faults = await server.FaultsAsync(HttpStatusCode.BadRequest, "POST", "/_emulator/reset", """{"Seed": "bad"}""");

        Assert.Equal([$"Seed {Path.Combine(_folder.Path, "bad.json")}: Nodes[0].Status: 'up' is not one of initializing, ready, down, disconnected."], faults);
        Assert.Equal(1, server.App.NodeCount);
        await server.DisposeAsync();
    }

    [Fact]
    public async Task ExportedState_IsASeedToo_AndPutInPlaceAsItIs()
    {
        var first = await ControlServer.StartAsync(settings => settings);
        await first.RegisterAsync(more: ", \"NodePool\": \"gpu\"");
        var (_, state) = await first.SendAsync("GET", "/_emulator/state");
        await first.DisposeAsync();
        var file = Write("exported.json", state);

        var second = await ControlServer.StartAsync(settings => settings with { Seed = file });
        var started = (await second.SendAsync("GET", "/_emulator/state")).Text;
        await second.RegisterAsync(ControlServer.OtherId);
        await second.TellAsync("POST", "/_emulator/reset");

        Assert.Equal(state, started);
        Assert.Equal(state, (await second.SendAsync("GET", "/_emulator/state")).Text);
        await second.DisposeAsync();
    }

    private static async Task<IEnumerable<string?>> NamesAsync(ControlServer server) =>
        [.. (await server.TellAsync("GET", "/v1/nodes")).EnumerateArray().Select(node => node.GetProperty("Name").GetString()).Order()];

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, text);
        return path;
    }
}
