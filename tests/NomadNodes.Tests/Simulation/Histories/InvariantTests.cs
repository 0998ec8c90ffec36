using NomadNodes.Settings;
using NomadNodes.Simulation;

namespace NomadNodes.Tests.Simulation.Histories;

public sealed class InvariantTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task RandomHistory_KeepsToTheRules_AtEveryCommit(int seed)
    {
        var simulation = new SimulationSettings { Seed = seed, Jitter = 0.5 };
        var auditor = new Auditor();
        var bench = new SimulationBench(new ServerSettings { Simulation = simulation }, [.. SimulationParts.All(simulation, ownNode: null), auditor]);
        await bench.InitializeAsync();
        var history = new History(bench.Store, bench.Services, bench.Driver, seed);

        await history.PlayAsync(250, () => SettledState.Check(bench.Store.Current, bench.Clock.GetUtcNow(), auditor));
        await history.EndAsync();

        SettledState.Check(bench.Store.Current, bench.Clock.GetUtcNow(), auditor);
        SettledState.CheckEnd(bench.Store.Current);
        Assert.InRange(auditor.Placements, 100, int.MaxValue);
        await bench.DisposeAsync();
    }
}
