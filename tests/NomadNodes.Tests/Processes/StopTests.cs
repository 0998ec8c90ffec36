using NomadNodes.Tests.Storage;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Processes;

public sealed class StopTests : IDisposable
{
    private const int Readers = 20;

    private readonly AgentDirectory _directory = new();

    [LinuxFact]
    public async Task BlockedReaders_AreAnswered_AndTheServerStops()
    {
        using var agent = await AgentProcess.StartAsync(_directory);
        using var client = agent.CreateClient();
        var (body, index) = await client.GetListAsync();
        var readers = Enumerable.Range(0, Readers).Select(_ => new RawHttp(agent.Address.Port)).ToList();
        // Two requests in one piece: once the first is answered, the second has been read as well.
        readers.ForEach(reader => reader.SendText(Get("/v1/nodes") + Get($"/v1/nodes?index={index}&wait=5m")));
        readers.ForEach(reader => reader.Receive("GET"));

        agent.Terminate();
        var answers = readers.ConvertAll(reader => reader.Receive("GET"));
        var (code, _, errors) = await agent.EndAsync();
        readers.ForEach(reader => reader.Dispose());

        Assert.All(answers, answer => Assert.Equal((200, body, index), (answer.Status, answer.Text, answer.Header("X-Nomad-Index"))));
        Assert.Equal((0, ""), (code, errors));
    }

    public void Dispose() => _directory.Dispose();

    private static string Get(string target) => $"GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n";
}
