using System.Text.Json;
using NomadNodes.Settings;
using NomadNodes.Testing.Tests.Support;

namespace NomadNodes.Testing.Tests.Handles;

public sealed class StateHandleTests
{
    [Theory]
    [ClassData(typeof(Servers))]
    public async Task ExportAndImport_AreTheSameState(Reach reach)
    {
        await using var from = await Reached.StartAsync(reach, o => o.Seed = "demo");
        await using var to = await Reached.StartAsync(reach);

        var document = await from.Nomad.State.ExportAsync(withSecrets: true);
        await to.Nomad.State.ImportAsync(document);

        Assert.Equal(document, await to.Nomad.State.ExportAsync(withSecrets: true));
        Assert.Equal((await from.Nomad.Nodes.ListAsync()).Select(node => node.ID), (await to.Nomad.Nodes.ListAsync()).Select(node => node.ID));
    }

    [Fact]
    public async Task ExportAsync_LeavesOutSecrets()
    {
        await using var nomad = await NomadServer.StartAsync(o => o.Acl = true);

        Assert.DoesNotContain(nomad.Token!, await nomad.State.ExportAsync(), StringComparison.Ordinal);
        Assert.Contains(nomad.Token!, await nomad.State.ExportAsync(withSecrets: true), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportAsync_SaysEverythingThatIsWrong()
    {
        await using var nomad = await NomadServer.StartAsync();

        var error = await Assert.ThrowsAsync<NomadControlException>(() => nomad.State.ImportAsync("""{"Nodes": [{"Status": "well"}, {"NodePool": "all"}]}"""));

        Assert.Equal(2, error.Errors.Count);
        await Assert.ThrowsAsync<ArgumentException>(() => nomad.State.ImportAsync(" "));
    }

    [Fact]
    public async Task ResetAsync_GoesBackToTheSeed()
    {
        await using var nomad = await NomadServer.StartAsync(o => o.Clock = ClockMode.Manual);
        await nomad.Nodes.AddAsync();
        var start = (await nomad.Clock.GetAsync()).Now;
        await nomad.Clock.AdvanceAsync(TimeSpan.FromHours(1));

        await nomad.State.ResetAsync();

        Assert.Empty(await nomad.Nodes.ListAsync());
        Assert.Equal(start, (await nomad.Clock.GetAsync()).Now);
    }

    [Theory]
    [ClassData(typeof(Servers))]
    public async Task ResetAsync_TakesWhatIsSaid_UntilTheNext(Reach reach)
    {
        await using var reached = await Reached.StartAsync(reach);
        var state = reached.Nomad.State;

        await state.ResetAsync(o => (o.Seed, o.Simulation, o.Edition) = ("demo", SimulationMode.Manual, Edition.Community));
        var chosen = await state.StatusAsync();
        var nodes = (await reached.Nomad.Nodes.ListAsync()).Count;
        await state.ResetAsync();
        var again = await state.StatusAsync();

        Assert.Equal(("manual", "community"), (chosen.Simulation, chosen.Edition));
        Assert.NotEqual(0, nodes);
        Assert.Equal(("auto", "enterprise"), (again.Simulation, again.Edition));
        Assert.Empty(await reached.Nomad.Nodes.ListAsync());
    }

    [Fact]
    public async Task ImportAsync_SaysSo_IfTheStateHasTokensOfItsOwn()
    {
        await using var other = await NomadServer.StartAsync(o => o.Acl = true);
        await using var nomad = await NomadServer.StartAsync(o => o.Acl = true);
        var document = await other.State.ExportAsync(withSecrets: true);

        await Assert.ThrowsAsync<InvalidOperationException>(() => nomad.State.ImportAsync(document));
        await using var knowing = await NomadServer.StartAsync(o => (o.Acl, o.Token, o.SeedDocument) = (true, other.Token, document));

        Assert.Equal(other.Token, knowing.Token);
        Assert.Empty(await knowing.Nodes.ListAsync());
        using var parsed = JsonDocument.Parse(document);
        Assert.True(parsed.RootElement.TryGetProperty("ACL", out _));
    }
}
