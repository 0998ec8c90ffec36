using NomadNodes.Settings;

namespace NomadNodes.Conformance.Replay;

/// <summary>The server that a scenario talks to: one of its own in this process, or one that runs elsewhere and is reset for each scenario.</summary>
internal sealed class ServerUnderTest(Uri address, IAsyncDisposable? owned = null) : IAsyncDisposable
{
    private const string UrlVariable = "NOMADNODES_CONFORMANCE_URL";

    /// <summary>Null unless the scenarios are to run against a server elsewhere, one at a time.</summary>
    public static Uri? External { get; } =
        Environment.GetEnvironmentVariable(UrlVariable) is { Length: > 0 } url ? new Uri(url) : null;

    public Uri Address => address;

    public static Task<ServerUnderTest> StartAsync() =>
        External is null ? StartInProcessAsync() : Task.FromResult(new ServerUnderTest(External));

    public ValueTask DisposeAsync() => owned?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<ServerUnderTest> StartInProcessAsync()
    {
        var app = await ServerApp.StartAsync(new ServerSettings
        {
            Http = new HttpSettings { Port = 0 },
            Data = new DataSettings { Directory = "" },
            Seed = "empty",
            // Other conversations run at the same time, so that the read that follows a registration may come late. The shortest pause in which the scheduler is done takes 300 ms.
            Simulation = new SimulationSettings { Mode = SimulationMode.Manual, SchedulingDelay = TimeSpan.FromMilliseconds(150) },
            Agent = new AgentSettings { Name = "server-1" },
            Log = new LogSettings { Level = LogDetail.Off },
        });
        return new ServerUnderTest(app.Address, app);
    }
}
