using System.Text.Json;
using NomadNodes.Tests.Storage;

namespace NomadNodes.Tests.Processes;

public sealed class StartTests : IDisposable
{
    private readonly AgentDirectory _directory = new();

    [LinuxFact]
    public async Task Server_AnswersWithTheDemoNodes_AndStopsWhenTold()
    {
        using var agent = await AgentProcess.StartAsync(_directory);
        using var client = agent.CreateClient();

        using var nodes = JsonDocument.Parse(await client.GetStringAsync("/v1/nodes"));
        var (code, output, errors) = await agent.StopAsync();

        Assert.Equal(12, nodes.RootElement.GetArrayLength());
        Assert.Equal((0, ""), (code, errors));
        Assert.Contains($"  data     {_directory.Data} (synchronous full)", output, StringComparison.Ordinal);
        Assert.EndsWith($"Stopping.{Environment.NewLine}", output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_directory.Data, "nomadnodes.db")));
        Assert.False(File.Exists(Path.Combine(_directory.Data, "nomadnodes.db-wal")));
    }

    [LinuxFact]
    public async Task Memory_WritesNoFile()
    {
        using var agent = await AgentProcess.StartAsync(_directory, "--Data:Directory", "");
        using var client = agent.CreateClient();
        await client.PutNodesAsync("web-1");

        Assert.Equal(13, (await client.GetNodesAsync()).Count);
        var (code, output, errors) = await agent.StopAsync();

        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("in memory only", output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_directory.Path));
    }

    [LinuxFact]
    public async Task State_IsTheSame_AfterARestart()
    {
        string before;
        string? index;
        using (var agent = await AgentProcess.StartAsync(_directory))
        {
            using var client = agent.CreateClient();
            await client.PutNodesAsync("web-1", "web-2");
            (before, index) = await client.GetListAsync();
            await agent.StopAsync();
        }

        using var again = await AgentProcess.StartAsync(_directory, "--Seed", "empty");
        using var second = again.CreateClient();
        var after = await second.GetListAsync();
        var next = await second.PutNodesAsync("web-3");

        Assert.Equal((before, index), after);
        Assert.Equal(ulong.Parse(index!) + 1, next);
    }

    public void Dispose() => _directory.Dispose();
}
