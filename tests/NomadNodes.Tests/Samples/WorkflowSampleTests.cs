using System.Globalization;
using NomadNodes.Tests.Processes;
using NomadNodes.Tests.Storage;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Samples;

/// <summary>The steps of the GitHub Actions workflow, run as its runner runs them, in a workspace with a checkout and the published server.</summary>
[Collection(PublishedAgent.Collection)]
public sealed class WorkflowSampleTests : IDisposable
{
    private const string Build = "Build the server";
    private const string Stop = "Stop the server";

    private static readonly IReadOnlyDictionary<string, string> Steps = WorkflowSteps.Read(Repository.PathOf("samples", "github-actions", "integration-tests.yml"));

    private readonly DirectoryInfo _workspace = Directory.CreateTempSubdirectory("nomadnodes-workflow-");
    private readonly int _port = FreePorts.Take(1)[0];

    public WorkflowSampleTests()
    {
        Directory.CreateSymbolicLink(Path.Combine(_workspace.FullName, "nomadnodes"), Repository.Root);
        Directory.CreateSymbolicLink(Path.Combine(_workspace.FullName, "server"), PublishedAgent.Folder);
    }

    [LinuxFact]
    public async Task Steps_Pass()
    {
        var outcomes = new List<(string Step, int Code, string Output)>();
        try
        {
            foreach (var step in Steps.Keys.Where(step => step is not (Build or Stop))) outcomes.Add(await RunAsync(step));
        }
        finally
        {
            outcomes.Add(await RunAsync(Stop));
        }

        Assert.All(outcomes, outcome => Assert.True(outcome.Code == 0, $"{outcome.Step}: {outcome.Output}"));
        Assert.Contains(outcomes, outcome => outcome.Output.Contains("ok: a node that is not there is an error", StringComparison.Ordinal));
        Assert.Contains(outcomes, outcome => outcome.Output.Contains(string.Create(CultureInfo.InvariantCulture, $"answers at http://127.0.0.1:{_port}\n"), StringComparison.Ordinal));
    }

    /// <summary>What is not run here, for it is what the fixture did.</summary>
    [Fact]
    public void Server_IsBuiltAsEverywhere() => Assert.Equal("dotnet publish nomadnodes/src/NomadNodes.Agent -c Release -o server", Steps[Build]);

    public void Dispose() => _workspace.Delete(recursive: true);

    /// <summary>On a port of the test's own: the runner has the machine to itself.</summary>
    private async Task<(string Step, int Code, string Output)> RunAsync(string step)
    {
        var environment = new Dictionary<string, string>(PublishedAgent.RuntimeEnvironment) { ["NOMAD_ADDR"] = OnTestPort("http://127.0.0.1:4646") };
        var (code, output) = await SampleRun.RunAsync(_workspace.FullName, environment, "bash", "-e", "-o", "pipefail", "-c", OnTestPort(Steps[step]));
        return (step, code, output);
    }

    private string OnTestPort(string text) => text.Replace("4646", _port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
