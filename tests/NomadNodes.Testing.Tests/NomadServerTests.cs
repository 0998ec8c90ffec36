using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NomadNodes.Settings;

namespace NomadNodes.Testing.Tests;

public sealed class NomadServerTests
{
    [Fact]
    public async Task StartAsync_AnswersOnALoopbackPortOfItsOwn()
    {
        await using var one = await NomadServer.StartAsync();
        await using var other = await NomadServer.StartAsync();
        using var client = one.CreateClient();

        Assert.True(one.Address.IsLoopback);
        Assert.NotEqual(one.Address, other.Address);
        Assert.Equal("[]", await client.GetStringAsync(new Uri("/v1/nodes", UriKind.Relative)));
    }

    [Fact]
    public async Task StartAsync_SharesNothing_BetweenTwo()
    {
        await using var one = await NomadServer.StartAsync();
        await using var other = await NomadServer.StartAsync();

        await one.Nodes.AddAsync();

        Assert.Single(await one.Nodes.ListAsync());
        Assert.Empty(await other.Nodes.ListAsync());
    }

    [Theory]
    [InlineData("demo", true)]
    [InlineData("empty", false)]
    public async Task StartAsync_HasTheSeed(string seed, bool hasNodes)
    {
        await using var nomad = await NomadServer.StartAsync(o => o.Seed = seed);

        Assert.Equal(hasNodes, (await nomad.Nodes.ListAsync()).Count > 0);
    }

    [Fact]
    public async Task StartAsync_HasWhatTheDocumentSays_AlsoAfterAReset()
    {
        await using var nomad = await NomadServer.StartAsync(o => o.SeedDocument = """{"NodePools": [{"Name": "gpu"}], "Nodes": [{"Name": "a", "NodePool": "gpu"}]}""");

        await nomad.Nodes.AddAsync();
        await nomad.State.ResetAsync();

        Assert.Equal(["a"], (await nomad.Nodes.ListAsync()).Select(node => node.Name));
        Assert.NotNull(await nomad.Pools.FindOrNullAsync("gpu"));
    }

    [Fact]
    public async Task StartAsync_ReadsTheSeedFile()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, """{"Nodes": [{"Name": "from-a-file"}]}""");
            await using var nomad = await NomadServer.StartAsync(o => o.SeedFile = file);

            await nomad.Nodes.AddAsync();
            await nomad.State.ResetAsync();

            Assert.Equal(["from-a-file"], (await nomad.Nodes.ListAsync()).Select(node => node.Name));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("""{"Nodes": [{"Status": "broken"}]}""")]
    [InlineData(null)]
    public async Task StartAsync_SaysWhatIsWrong_IfTheSeedFileIs(string? text)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.json");
        try
        {
            if (text is not null) await File.WriteAllTextAsync(file, text);
            var error = await Assert.ThrowsAsync<SettingsException>(() => NomadServer.StartAsync(o => o.SeedFile = file));

            Assert.Contains(Path.GetFileName(file), error.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task StartAsync_SaysAllThatIsWrong_IfTheSeedDocumentIs()
    {
        var error = await Assert.ThrowsAsync<NomadControlException>(() => NomadServer.StartAsync(o => o.SeedDocument = """{"Nodes": [{"Status": "broken", "NodePool": "all"}]}"""));

        Assert.Equal(HttpStatusCode.BadRequest, error.StatusCode);
        Assert.True(error.Errors.Count > 1, error.Message);
        Assert.All(error.Errors, fault => Assert.Contains(fault, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task StartAsync_ListsEveryFault_IfSettingsAreWrong()
    {
        var error = await Assert.ThrowsAsync<SettingsException>(() => NomadServer.StartAsync(o =>
        {
            o.Seed = "nonsense";
            o.ClockScale = -1;
        }));

        Assert.Equal(2, error.Faults.Count);
    }

    public static TheoryData<Action<NomadServerOptions>> Contradictions() => new(
        o => (o.SeedFile, o.SeedDocument) = ("seed.json", "{}"),
        o => (o.Seed, o.SeedDocument) = ("demo", "{}"),
        o => o.Token = "2b778dd9-f5f1-6f29-b4b4-9a5fa948757a",
        o => o.Patience = TimeSpan.Zero);

    [Theory]
    [MemberData(nameof(Contradictions))]
    public async Task StartAsync_Refuses_IfOptionsContradictEachOther(Action<NomadServerOptions> configure) =>
        await Assert.ThrowsAnyAsync<ArgumentException>(() => NomadServer.StartAsync(configure));

    [Fact]
    public async Task StartAsync_Ends_IfItIsCancelled() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => NomadServer.StartAsync(cancellationToken: new CancellationToken(canceled: true)));

    [Fact]
    public async Task Options_ReachTheServer()
    {
        await using var nomad = await NomadServer.StartAsync(o =>
        {
            o.Clock = ClockMode.Manual;
            o.ClockStart = new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);
            o.Simulation = SimulationMode.Manual;
            o.Edition = Edition.Community;
            o.Adjust = settings => settings with { Http = settings.Http with { MaxBodyBytes = 1000 } };
        });

        var status = await nomad.State.StatusAsync();
        var tooLarge = await Assert.ThrowsAsync<NomadControlException>(() => nomad.State.ImportAsync(new string(' ', 2000) + "{}"));

        Assert.Equal(("community", "manual", "manual"), (status.Edition, status.Simulation, status.Clock.Mode));
        Assert.Equal(new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero), status.Clock.Now);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLarge.StatusCode);
    }

    [Fact]
    public async Task SimulationSeed_GivesTheSameHistory()
    {
        async Task<IReadOnlyList<string>> RunAsync()
        {
            await using var nomad = await NomadServer.StartAsync(o => (o.SimulationSeed, o.Clock, o.Acl) = (7, ClockMode.Manual, true));
            var node = await nomad.Nodes.AddAsync();
            await nomad.Jobs.RegisterAsync("web", j => j.WithCount(2));
            await nomad.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
            return [nomad.Token!, node.ID, .. (await nomad.Jobs.AllocationsAsync("web")).Select(one => one.ID)];
        }

        var first = await RunAsync();

        Assert.Equal(4, first.Count);
        Assert.Equal(first, await RunAsync());
    }

    [Fact]
    public async Task Log_GetsALineForEachRequest()
    {
        var lines = new List<string>();
        await using (var nomad = await NomadServer.StartAsync(o => o.Log = lines.Add))
        {
            using var client = nomad.CreateClient();
            await client.GetStringAsync(new Uri("/v1/regions", UriKind.Relative));
        }

        Assert.Contains(lines, line => line.Contains("GET /v1/regions 200", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains('\n', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Log_GetsNothingBelowItsLevel()
    {
        var lines = new List<string>();
        await using (var nomad = await NomadServer.StartAsync(o => (o.Log, o.LogLevel) = (lines.Add, LogDetail.Error)))
        {
            await nomad.Nodes.ListAsync();
        }

        Assert.Empty(lines);
    }

    [Fact]
    public async Task Acl_GivesAManagementToken()
    {
        await using var nomad = await NomadServer.StartAsync(o => o.Acl = true);
        using var mine = nomad.CreateClient();
        using var nobodys = nomad.CreateClient(token: null);

        Assert.Equal(HttpStatusCode.OK, (await mine.GetAsync(new Uri("/v1/nodes", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await nobodys.GetAsync(new Uri("/v1/nodes", UriKind.Relative))).StatusCode);
        Assert.Equal("management", (await mine.GetFromJsonAsync<JsonElement>(new Uri("/v1/acl/token/self", UriKind.Relative))).GetProperty("Type").GetString());
    }

    [Fact]
    public async Task Acl_KeepsTheToken_WhateverReplacesTheState()
    {
        await using var nomad = await NomadServer.StartAsync(o => o.Acl = true);
        var token = nomad.Token;

        await nomad.State.ResetAsync();
        await nomad.Nodes.AddAsync();
        await nomad.State.ImportAsync("{}");
        await nomad.Nodes.AddAsync();

        Assert.NotNull(token);
        Assert.Equal(token, nomad.Token);
    }

    [Fact]
    public async Task Acl_TakesTheTokenThatIsGiven()
    {
        const string Secret = "2b778dd9-f5f1-6f29-b4b4-9a5fa948757a";
        await using var nomad = await NomadServer.StartAsync(o => (o.Acl, o.Token) = (true, Secret));
        await using var connected = NomadServer.Connect(nomad.Address, Secret);

        Assert.Equal(Secret, nomad.Token);
        Assert.Empty(await connected.Nodes.ListAsync());
    }

    [Theory]
    [InlineData(false, null, new[] { "NOMAD_ADDR" })]
    [InlineData(true, null, new[] { "NOMAD_ADDR", "NOMAD_TOKEN" })]
    [InlineData(true, "eu", new[] { "NOMAD_ADDR", "NOMAD_REGION", "NOMAD_TOKEN" })]
    public async Task EnvironmentVariables_SayWhatAClientNeeds(bool acl, string? region, string[] names)
    {
        await using var nomad = await NomadServer.StartAsync(o => (o.Acl, o.Region) = (acl, region));

        Assert.Equal(names, nomad.EnvironmentVariables.Keys.Order());
        Assert.Equal(nomad.Address, new Uri(nomad.EnvironmentVariables["NOMAD_ADDR"]));
        Assert.False(nomad.EnvironmentVariables["NOMAD_ADDR"].EndsWith('/'));
        Assert.Equal(nomad.Token, nomad.EnvironmentVariables.GetValueOrDefault("NOMAD_TOKEN"));
        Assert.Equal(region, nomad.EnvironmentVariables.GetValueOrDefault("NOMAD_REGION"));
    }

    [Fact]
    public async Task Region_IsTheOneThatRequestsMayName()
    {
        await using var nomad = await NomadServer.StartAsync(o => o.Region = "eu");
        using var client = nomad.CreateClient();

        Assert.Equal(["eu"], await client.GetFromJsonAsync<string[]>(new Uri("/v1/regions", UriKind.Relative)) ?? []);
    }
}
