using System.Diagnostics;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Processes;

/// <summary>
/// The published program, in artifacts/published, behind a link called <c>nomad</c> in a folder of its own. Publishing is left to the build, which does
/// what has changed since the last time: seconds where the Release build is there, as in CI, and a minute where it is not.
/// </summary>
public sealed class PublishedAgent : IAsyncLifetime
{
    /// <summary>Of the tests that share it.</summary>
    internal const string Collection = "published agent";

    private readonly DirectoryInfo _links = Directory.CreateTempSubdirectory("nomadnodes-link-");

    /// <summary>What `dotnet publish` made.</summary>
    internal static string Folder { get; } = Repository.PathOf("artifacts", "published");

    /// <summary>Where its processes find the runtime that runs the tests, if that is not in the place that every program knows.</summary>
    internal static IReadOnlyDictionary<string, string> RuntimeEnvironment { get; } =
        Path.GetDirectoryName(Dotnet) is { Length: > 0 } root ? new Dictionary<string, string> { ["DOTNET_ROOT"] = root } : [];

    public async Task InitializeAsync()
    {
        // Servers of the build that outlive it would keep its output open, and the wait for it with them.
        var start = new ProcessStartInfo(Dotnet, ["publish", Project, "-c", "Release", "-o", Folder, "--no-restore", "--disable-build-servers", "-v", "quiet"])
        {
            RedirectStandardOutput = true,
        };
        using var publish = Process.Start(start)!;
        var output = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        Assert.True(publish.ExitCode == 0, $"dotnet publish failed:\n{output}");
        File.CreateSymbolicLink(Path.Combine(_links.FullName, "nomad"), Path.Combine(Folder, "nomadnodes"));
    }

    public Task DisposeAsync()
    {
        _links.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>A directory whose processes find the link first on their PATH, and no other configuration than Nomad's.</summary>
    internal AgentDirectory CreateDirectory()
    {
        var directory = new AgentDirectory { Program = ["nomad"] };
        directory.Environment.Remove("NOMADNODES_Http__Port");
        directory.Environment["PATH"] = $"{_links.FullName}:{Environment.GetEnvironmentVariable("PATH")}";
        foreach (var (name, value) in RuntimeEnvironment) directory.Environment[name] = value;
        return directory;
    }

    private static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static string Project => Repository.PathOf("src", "NomadNodes.Agent");
}
