using NomadNodes.Settings;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Samples;

/// <summary>The samples in other languages, with the tests that they bring along, against a server of this process.</summary>
public sealed class ScriptSampleTests
{
    private static readonly ServerSettings Settings = TestServer.Settings with { Simulation = new SimulationSettings() };

    [Theory]
    [InlineData("shell", "ok: a node that is not there is an error", "./test.sh")]
    [InlineData("python", "Ran 3 tests", "python3", "-m", "unittest")]
    [InlineData("javascript", "# pass 2", "node", "--test", "--test-reporter=tap")]
    public async Task Sample_Passes(string folder, string sign, params string[] command)
    {
        await using var app = await TestServer.StartAsync(Settings);

        var (code, output) = await SampleRun.RunAsync(Repository.PathOf("samples", folder), new Dictionary<string, string> { ["NOMAD_ADDR"] = app.Address.ToString().TrimEnd('/') }, command);

        Assert.True(code == 0, output);
        Assert.Contains(sign, output, StringComparison.Ordinal);
    }
}
