using System.Text.Json;
using System.Text.RegularExpressions;
using NomadNodes.Tests.Storage;

namespace NomadNodes.Tests.Processes;

/// <summary>What the server writes to standard output below its banner while it answers.</summary>
public sealed class LogTests : IDisposable
{
    private const int BannerLines = 5;

    private readonly AgentDirectory _directory = new();

    [LinuxFact]
    public async Task Debug_GivesOneLineARequest_AndNothingOfTheFramework()
    {
        var lines = await LinesAsync("--Log:Level", "debug");

        Assert.Collection(
            lines,
            line => Assert.Matches(RequestLine("/v1/nodes", "200", "[0-9]+"), line),
            line => Assert.Matches(RequestLine("/nowhere", "404", ""), line));
    }

    [LinuxFact]
    public async Task Info_GivesNothing() => Assert.Empty(await LinesAsync());

    [LinuxFact]
    public async Task Json_GivesOneObjectALine()
    {
        var lines = await LinesAsync("--Log:Level", "debug", "--Log:Json", "true");

        using var first = JsonDocument.Parse(lines[0]);
        var properties = first.RootElement.GetProperty("Properties");
        Assert.Equal(2, lines.Count);
        Assert.Equal("Debug", first.RootElement.GetProperty("Level").GetString());
        Assert.Equal("GET", properties.GetProperty("Method").GetString());
        Assert.Equal("/v1/nodes", properties.GetProperty("Path").GetString());
        Assert.Equal(200, properties.GetProperty("Status").GetInt32());
    }

    [LinuxFact]
    public async Task AnswerThatARuleCutsOff_IsNoFailure() => Assert.Empty(await LinesAsync([], CutAsync));

    public void Dispose() => _directory.Dispose();

    private static async Task CutAsync(HttpClient client)
    {
        using var rule = new StringContent("""{"Truncate": 1}""");
        using var put = await client.PutAsync(new Uri("/_emulator/faults", UriKind.Relative), rule);
        put.EnsureSuccessStatusCode();
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync(new Uri("/v1/nodes", UriKind.Relative)));
    }

    private static async Task AskTwiceAsync(HttpClient client)
    {
        using var found = await client.GetAsync(new Uri("/v1/nodes?prefix=1a", UriKind.Relative));
        using var missing = await client.GetAsync(new Uri("/nowhere", UriKind.Relative));
    }

    private static Regex RequestLine(string path, string status, string index) =>
        new($@"^\d{{4}}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{{3}}\S* \[DBUG\] GET {path} {status} \d+\.\d\d ms index {index}$");

    /// <summary>The lines between the banner and the goodbye.</summary>
    private Task<IReadOnlyList<string>> LinesAsync(params string[] args) => LinesAsync(args, AskTwiceAsync);

    private async Task<IReadOnlyList<string>> LinesAsync(string[] args, Func<HttpClient, Task> ask)
    {
        using var agent = await AgentProcess.StartAsync(_directory, [.. args, "--Data:Directory="]);
        using (var client = agent.CreateClient()) await ask(client);

        var (_, output, _) = await agent.StopAsync();
        var lines = output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("Stopping.", lines[^1]);
        return lines[BannerLines..^1];
    }
}
