using Microsoft.Extensions.Configuration;
using NomadNodes.Settings;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Samples;

/// <summary>The compose file without containers: a server with the settings that it gives, and the check that it runs beside it.</summary>
public sealed class ComposeSampleTests
{
    private const string SettingPrefix = "NOMADNODES_";
    private const string Seeds = "./seeds:/seeds:ro";

    private static readonly string Folder = Repository.PathOf("samples", "compose");
    private static readonly IReadOnlyList<string> Lines = [.. File.ReadLines(Path.Combine(Folder, "docker-compose.yml")).Select(line => line.Trim())];

    [Fact]
    public async Task Check_FindsTheFleetOfTheSeed()
    {
        var (settings, faults) = SettingsBinder.Bind(new ConfigurationBuilder().AddInMemoryCollection(SettingsOfTheFile()).Build());
        Assert.Empty(faults);
        await using var app = await TestServer.StartAsync(settings with { Http = TestServer.Settings.Http, Log = TestServer.Settings.Log });

        var (code, output) = await SampleRun.RunAsync(Folder, new Dictionary<string, string> { ["NOMAD_ADDR"] = app.Address.ToString().TrimEnd('/') }, "./check.sh");

        Assert.True(code == 0, output);
        Assert.Contains("ok: nodes of a rack", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Mounts_AreWhatTheSettingsAndTheCommandName() => Assert.All([$"- {Seeds}", "- ./check.sh:/check.sh:ro"], mount => Assert.Contains(mount, Lines));

    /// <summary>With the mounted folder where it is outside the container.</summary>
    private static Dictionary<string, string?> SettingsOfTheFile() => Lines
        .Where(line => line.StartsWith(SettingPrefix, StringComparison.Ordinal))
        .Select(line => line[SettingPrefix.Length..].Split(": ", 2))
        .ToDictionary(
            entry => entry[0].Replace("__", ":", StringComparison.Ordinal),
            string? (entry) => entry[1].Trim('"') == "/seeds" ? Path.Combine(Folder, "seeds") : entry[1].Trim('"'));
}
