using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Scheduling;

namespace NomadNodes.Tests.Services.Scheduling;

public sealed class SummaryRulesTests
{
    [Fact]
    public void Placed_TakesOneFromTheQueue() => Assert.Equal(
        new TaskGroupSummary { Starting = 1, Queued = 1 },
        SummaryRules.Placed(new TaskGroupSummary { Queued = 2 }, AllocClientStatus.Pending));

    [Fact]
    public void Placed_LeavesTheQueue_IfItIsEmpty() =>
        Assert.Equal(new TaskGroupSummary { Starting = 1 }, SummaryRules.Placed(new TaskGroupSummary(), AllocClientStatus.Pending));

    [Fact]
    public void Changed_MovesOne_IfTheStatusChanges()
    {
        var starting = new TaskGroupSummary { Starting = 1 };
        Assert.Equal(new TaskGroupSummary { Running = 1 }, SummaryRules.Changed(starting, AllocClientStatus.Pending, AllocClientStatus.Running));
        Assert.Equal(new TaskGroupSummary { Failed = 1 }, SummaryRules.Changed(starting, AllocClientStatus.Pending, AllocClientStatus.Failed));
        var running = new TaskGroupSummary { Running = 1 };
        Assert.Equal(new TaskGroupSummary { Complete = 1 }, SummaryRules.Changed(running, AllocClientStatus.Running, AllocClientStatus.Complete));
        Assert.Equal(new TaskGroupSummary { Lost = 1 }, SummaryRules.Changed(running, AllocClientStatus.Running, AllocClientStatus.Lost));
        Assert.Equal(new TaskGroupSummary { Unknown = 1 }, SummaryRules.Changed(running, AllocClientStatus.Running, AllocClientStatus.Unknown));
        var unknown = new TaskGroupSummary { Unknown = 1 };
        Assert.Equal(running, SummaryRules.Changed(unknown, AllocClientStatus.Unknown, AllocClientStatus.Running));
    }

    [Theory]
    [InlineData(AllocClientStatus.Complete)]
    [InlineData(AllocClientStatus.Failed)]
    public void Changed_KeepsWhatHasEnded(string ended)
    {
        var counts = new TaskGroupSummary { Complete = 3, Failed = 3 };
        Assert.Equal(counts with { Running = 1 }, SummaryRules.Changed(counts, ended, AllocClientStatus.Running));
    }

    [Fact]
    public void Changed_NeverGoesBelowZero_IfTheCountWasLost() =>
        Assert.Equal(new TaskGroupSummary { Complete = 1 }, SummaryRules.Changed(new TaskGroupSummary(), AllocClientStatus.Running, AllocClientStatus.Complete));

    [Fact]
    public void Changed_SameCounts_IfTheStatusStays()
    {
        var counts = new TaskGroupSummary { Running = 2 };
        Assert.Same(counts, SummaryRules.Changed(counts, AllocClientStatus.Running, AllocClientStatus.Running));
    }
}
