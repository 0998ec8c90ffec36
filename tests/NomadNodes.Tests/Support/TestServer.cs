using NomadNodes.Settings;

namespace NomadNodes.Tests.Support;

/// <summary>A server of a test's own, in memory, on a free port, empty and silent.</summary>
internal static class TestServer
{
    internal static ServerSettings Settings { get; } = new()
    {
        Http = new HttpSettings { Port = 0 },
        Data = new DataSettings { Directory = "" },
        Seed = "empty",
        Simulation = new SimulationSettings { Mode = SimulationMode.Manual },
        Log = new LogSettings { Level = LogDetail.Off },
    };

    /// <param name="settings">Those above when null.</param>
    /// <param name="realTime">The system's when null.</param>
    internal static Task<ServerApp> StartAsync(ServerSettings? settings = null, TimeProvider? realTime = null) =>
        ServerApp.StartAsync(settings ?? Settings, TimeProvider.System, realTime ?? TimeProvider.System);
}
