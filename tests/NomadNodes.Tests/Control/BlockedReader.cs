namespace NomadNodes.Tests.Control;

/// <summary>A blocking query that has begun to wait.</summary>
internal sealed class BlockedReader
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private BlockedReader(Task<string> answer) => Answer = answer.WaitAsync(Patience);

    public Task<string> Answer { get; }

    /// <param name="server">Whose only reader this is.</param>
    /// <param name="path">Without index and wait.</param>
    /// <param name="index">At least that of the present answer, so that the reader waits.</param>
    public static async Task<BlockedReader> StartAsync(ControlServer server, string path, ulong index)
    {
        var runs = server.App.Cluster.Blocking.Runs;
        var reader = new BlockedReader(server.Client.GetStringAsync($"{path}{(path.Contains('?') ? '&' : '?')}index={index}&wait=300s"));
        await WaitForRunsAsync(server, runs + 1);
        return reader;
    }

    /// <summary>Waits until queries of the server ran that often; polls, because nothing tells.</summary>
    public static Task WaitForRunsAsync(ControlServer server, long runs) => Task.Run(() =>
        Assert.True(SpinWait.SpinUntil(() => server.App.Cluster.Blocking.Runs >= runs, Patience), "The query did not run."));
}
