using NomadNodes.Model;
using NomadNodes.Services.Operators;
using NomadNodes.State;
using NomadNodes.Storage;
using NomadNodes.Tests.State;
using NomadNodes.Tests.Storage;

namespace NomadNodes.Tests.Services.Operators;

public sealed class OperatorConfigurationsTests : IDisposable
{
    private const ulong First = StateWrites.Fresh + 1;

    private readonly StateStore _store = StateWrites.Open(new MemoryStorage());
    private readonly OperatorConfigurations _configurations;

    public OperatorConfigurationsTests() => _configurations = new OperatorConfigurations(_store);

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Configurations_AreThoseOfAFreshLeader_FromTheStart()
    {
        Assert.Equal(OperatorSchedulerConfiguration.Initial, _configurations.Scheduler);
        Assert.Equal(AutopilotConfiguration.Initial, _configurations.Autopilot);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(5ul, true)]
    [InlineData(0ul, false)]
    [InlineData(4ul, false)]
    public async Task SetAsync_ReplacesTheScheduler_IfItIsTheVersionThatIsExpected(ulong? expected, bool updated)
    {
        var answer = await _configurations.SetAsync(new OperatorSchedulerConfiguration { SchedulerAlgorithm = "spread", CreateIndex = 99 }, expected);

        Assert.Equal(new ConfigurationAnswer(updated, First), answer);
        Assert.Equal(First, _store.Current.Index);
        Assert.Equal(updated ? ("spread", 5ul, First) : ("binpack", 5ul, 5ul), (_configurations.Scheduler.SchedulerAlgorithm, _configurations.Scheduler.CreateIndex, _configurations.Scheduler.ModifyIndex));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(4ul, true)]
    [InlineData(5ul, false)]
    public async Task SetAsync_ReplacesTheAutopilot_IfItIsTheVersionThatIsExpected(ulong? expected, bool updated)
    {
        var answer = await _configurations.SetAsync(new AutopilotConfiguration { MinQuorum = 3 }, expected);

        Assert.Equal(new ConfigurationAnswer(updated, First), answer);
        Assert.Equal(updated ? (3ul, 4ul, First) : (0ul, 4ul, 4ul), (_configurations.Autopilot.MinQuorum, _configurations.Autopilot.CreateIndex, _configurations.Autopilot.ModifyIndex));
    }

    [Fact]
    public async Task Configurations_AreThere_IfTheStateIsLoadedAgain()
    {
        using var directory = new StorageDirectory();
        using (var store = StateWrites.Open(directory.Open()))
        {
            var before = new OperatorConfigurations(store);
            await before.SetAsync(new OperatorSchedulerConfiguration { SchedulerAlgorithm = "spread" }, null);
            await before.SetAsync(new AutopilotConfiguration { LastContactThreshold = 7 }, null);
        }

        using var reopened = StateWrites.Open(directory.Open());
        var after = new OperatorConfigurations(reopened);
        Assert.Equal(("spread", 7L), (after.Scheduler.SchedulerAlgorithm, after.Autopilot.LastContactThreshold));
    }
}
