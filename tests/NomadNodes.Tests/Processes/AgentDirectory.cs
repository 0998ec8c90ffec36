namespace NomadNodes.Tests.Processes;

/// <summary>Where a process runs, and its environment: a free port, and the data below its working directory.</summary>
internal sealed class AgentDirectory : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("nomadnodes-test-").FullName;

    /// <summary>The data directory that the settings' default leads to.</summary>
    internal string Data => System.IO.Path.Combine(Path, "data");

    /// <summary>What starts the program: the build beside the tests, unless a test says otherwise.</summary>
    internal IReadOnlyList<string> Program { get; set; } =
        [System.Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", "exec", System.IO.Path.Combine(AppContext.BaseDirectory, "nomadnodes.dll")];

    internal Dictionary<string, string> Environment { get; } = new()
    {
        ["NOMADNODES_Http__Port"] = "0",
        // Must mean nothing to the server.
        ["ASPNETCORE_URLS"] = "http://127.0.0.1:1",
    };

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
