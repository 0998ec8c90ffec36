using System.Text.Json;
using NomadNodes.Settings;

namespace NomadNodes.Tests.Control;

public sealed class StatusTests : ControlTest
{
    [Theory]
    [InlineData("/_emulator")]
    [InlineData("/_emulator/")]
    public async Task Status_SaysWhatThisIs(string path)
    {
        var status = await Server.TellAsync("GET", path);

        Assert.Equal("enterprise", status.GetProperty("Edition").GetString());
        Assert.Equal("auto", status.GetProperty("Simulation").GetString());
        Assert.Equal(7, status.GetProperty("Index").GetInt32());
        Assert.Equal("real", status.GetProperty("Clock").GetProperty("Mode").GetString());
        Assert.NotEmpty(status.GetProperty("Version").GetString()!);
    }

    [Fact]
    public async Task Status_CountsNodesAndPools()
    {
        await Server.RegisterAsync(more: ", \"NodePool\": \"gpu\"");

        var counts = (await Server.TellAsync("GET", "/_emulator")).GetProperty("Counts");

        Assert.Equal("""{"Nodes":1,"NodePools":3}""", counts.GetRawText());
    }

    [Fact]
    public async Task Start_LeavesNoRequest_BehindIt()
    {
        var lines = new List<string>();
        await using var server = await ServerApp.StartAsync(
            new ServerSettings { Http = new HttpSettings { Port = 0 }, Data = new DataSettings { Directory = "" }, Log = new LogSettings { Level = LogDetail.Debug } },
            log: line =>
            {
                lock (lines) lines.Add(line);
            });
        using var client = new HttpClient { BaseAddress = server.Address };

        var status = JsonSerializer.Deserialize<JsonElement>(await client.GetStringAsync("/_emulator"));
        var journal = JsonSerializer.Deserialize<JsonElement>(await client.GetStringAsync("/_emulator/requests"));

        Assert.Equal(0, status.GetProperty("Requests").GetProperty("Count").GetInt32());
        Assert.Equal(0, journal.GetProperty("Last").GetInt32());
        lock (lines) Assert.DoesNotContain(lines, line => line.Contains("/v1/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Status_LinksToWhatAnswers()
    {
        var links = (await Server.TellAsync("GET", "/_emulator")).GetProperty("Links").EnumerateArray().Select(link => link.GetString()!).ToList();

        Assert.NotEmpty(links);
        foreach (var link in links) Assert.NotEqual(System.Net.HttpStatusCode.NotFound, (await Server.SendAsync("GET", link)).Status);
    }

    [Fact]
    public async Task Health_IsOk() => Assert.Equal("""{"Status":"ok"}""", (await Server.TellAsync("GET", "/_emulator/health")).GetRawText());

    [Fact]
    public async Task Answers_AreJson()
    {
        using var response = await Server.Client.GetAsync("/_emulator/health");

        Assert.Equal("application/json", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(JsonValueKind.Object, JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()).ValueKind);
    }
}
