using NomadNodes.Agent;
using NomadNodes.Settings;

namespace NomadNodes.Tests.Agent;

public sealed class SettingsSourcesTests : IDisposable
{
    // Variables belong to the whole process: a prefix of its own keeps each test to itself.
    private readonly string _prefix = $"TEST_{Guid.NewGuid():N}_";
    private readonly string _folder = Directory.CreateTempSubdirectory("nomadnodes-test-").FullName;
    private readonly List<string> _variables = [];

    [Fact]
    public void Environment_OutranksTheFile_AndTheCommandLineBoth()
    {
        WriteFile("""{"Agent": {"Name": "file", "Region": "file", "Datacenter": "file"}}""");
        SetVariable("Agent__Region", "environment");
        SetVariable("Agent__Datacenter", "environment");

        var (settings, faults) = Read("--Agent:Datacenter", "line");

        Assert.Empty(faults);
        Assert.Equal(new AgentSettings { Name = "file", Region = "environment", Datacenter = "line" }, settings.Agent);
    }

    [Fact]
    public void Defaults_AreUsed_IfThereIsNoFile()
    {
        var (settings, faults) = Read();

        Assert.Empty(faults);
        Assert.Equivalent(new ServerSettings(), settings, strict: true);
    }

    [Fact]
    public void Lists_ComeFromEverySource()
    {
        WriteFile("""{"Control": {"Hosts": ["a.test", "b.test"]}}""");
        Assert.Equal(["a.test", "b.test"], Read().Settings.Control.Hosts);

        SetVariable("Control__Hosts", "c.test,d.test");
        Assert.Equal(["c.test", "d.test"], Read().Settings.Control.Hosts);
        Assert.Equal(["e.test"], Read("--Control:Hosts=e.test").Settings.Control.Hosts);
    }

    [Theory]
    [InlineData("--Data:Directory", "")]
    [InlineData("--Data:Directory=")]
    public void Memory_IsAnEmptyDirectory(params string[] args)
    {
        var (settings, faults) = Read(args);

        Assert.Empty(faults);
        Assert.Equal("", settings.Data.Directory);
    }

    [Fact]
    public void Faults_OfAllSources_AreListed()
    {
        WriteFile("""{"Seed": "?"}""");
        SetVariable("Http__Prot", "1");

        var (_, faults) = Read("--Log:Level", "loud");

        Assert.Equal(["Http:Prot", "Log:Level", "Seed"], faults.Select(fault => fault[..fault.IndexOf(": ", StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("-dev", "-dev")]
    [InlineData("serve", "serve")]
    [InlineData("4700", "--Http:Port", "1", "4700")]
    [InlineData("--Http:Port", "--Http:Port")]
    [InlineData("--Seed", "--Http:Port=1", "--Seed")]
    public void StrayArgument_IsAFault(string stray, params string[] args)
    {
        var (_, faults) = Read(args);

        Assert.Equal([$"{stray}: is no setting. Write --Key value, as in --Http:Port 4700."], faults);
    }

    [Theory]
    [InlineData("""{"Seed": "demo",""")]
    [InlineData("""{"Seed": "demo", "seed": "empty"}""")]
    [InlineData("[]")]
    public void File_IsAFault_ThatNamesIt_IfItCannotBeRead(string text)
    {
        WriteFile(text);

        var (_, faults) = Read();

        Assert.Contains(Path.Combine(_folder, "appsettings.json"), Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public void File_IsAFault_ThatSaysWhere_IfItIsNoJson()
    {
        WriteFile("{\n  \"Seed\": demo\n}");

        Assert.Contains("LineNumber: 1", Assert.Single(Read().Faults), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        foreach (var variable in _variables) Environment.SetEnvironmentVariable(variable, null);
        Directory.Delete(_folder, recursive: true);
    }

    private (ServerSettings Settings, IReadOnlyList<string> Faults) Read(params string[] args) => SettingsSources.Read(args, _folder, _prefix);

    private void WriteFile(string text) => File.WriteAllText(Path.Combine(_folder, "appsettings.json"), text);

    private void SetVariable(string key, string value)
    {
        _variables.Add(_prefix + key);
        Environment.SetEnvironmentVariable(_prefix + key, value);
    }
}
