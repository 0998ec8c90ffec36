using NomadNodes.Settings;
using NomadNodes.Simulation;
using NomadNodes.Storage;
using NomadNodes.Tests.State;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Simulation;

public sealed class SimulationHostTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Parts_HaveTurns_UntilNoneHasAnythingToDo()
    {
        var order = new List<string>();
        ScriptedPart Part(string name, int acts) => new(_ =>
        {
            order.Add(name);
            return ValueTask.FromResult(acts-- > 0 ? StepResult.Acted : StepResult.Idle);
        });
        await using var bench = await StartAsync(Part("a", 1), Part("b", 2));

        await bench.SettleAsync();

        Assert.Equal(["a", "b", "a", "b", "a", "b"], order.Take(6));
        Assert.Equal(["a", "b"], order.TakeLast(2));
    }

    [Fact]
    public async Task Parts_HearOfEveryCommit_InOrder_BeforeTheyDecide()
    {
        var part = new ScriptedPart(_ => ValueTask.FromResult(StepResult.Idle));
        await using var bench = await StartAsync(part);
        await bench.Store.PutAsync(1);
        await bench.Store.PutAsync(2);
        await bench.Services.Resets.ResetAsync(new());

        await bench.SettleAsync();

        Assert.Equal(["replaced 7", "committed 8", "committed 9", "replaced 7"], part.Notes);
    }

    [Fact]
    public async Task Settling_WaitsForWhatAPartWrote_AndForWhatThatLeadsTo()
    {
        await using var bench = await StartAsync(new ScriptedPart(static async context =>
        {
            if (context.Snapshot.Nodes.Count is 0 or >= 5) return StepResult.Idle;
            await context.Services.Agents.RegisterAsync([StateWrites.Node(context.Snapshot.Nodes.Count)]);
            return StepResult.Acted;
        }));

        await bench.Store.PutAsync(0);
        await bench.SettleAsync();

        Assert.Equal(5, bench.Store.Current.Nodes.Count);
    }

    [Fact]
    public async Task Advance_DoesEachThingAtItsTime_AlsoWhatOneLeadsToOnTheWay()
    {
        var due = default(DateTimeOffset?);
        var seen = new List<TimeSpan>();
        var start = default(DateTimeOffset);
        await using var bench = await StartAsync(new ScriptedPart(context =>
        {
            if (start == default) (start, due) = (context.Now, context.Now + Second);
            if (context.Now < due) return ValueTask.FromResult(StepResult.Until(due));
            seen.Add(context.Now - start);
            due = context.Now + (seen.Count * Second);
            return ValueTask.FromResult(StepResult.Acted);
        }));

        await bench.AdvanceAsync(10 * Second);

        Assert.Equal([1d, 2, 4, 7], seen.Select(time => time.TotalSeconds));
        Assert.Equal(start + (10 * Second), bench.Clock.GetUtcNow());
        Assert.Equal(start + (11 * Second), due);
    }

    [Fact]
    public async Task Advance_RunsTimersAndParts_InOneOrder()
    {
        var order = new List<string>();
        var due = new ClockSettings().Start + (2 * Second);
        await using var bench = await StartAsync(new ScriptedPart(context =>
        {
            if (context.Now < due) return ValueTask.FromResult(StepResult.Until(due));
            if (!order.Contains("part")) order.Add("part");
            return ValueTask.FromResult(StepResult.Idle);
        }));
        await using var first = bench.Clock.CreateTimer(_ => order.Add("first"), null, Second, Timeout.InfiniteTimeSpan);
        await using var last = bench.Clock.CreateTimer(_ => order.Add("last"), null, 3 * Second, Timeout.InfiniteTimeSpan);

        await bench.AdvanceAsync(3 * Second);

        Assert.Equal(["first", "part", "last"], order);
    }

    [Fact]
    public async Task Advances_ComeOneAfterTheOther()
    {
        await using var bench = await StartAsync();
        var start = bench.Clock.GetUtcNow();

        await Task.WhenAll(Enumerable.Range(1, 20).Select(seconds => bench.AdvanceAsync(seconds * Second)));

        Assert.Equal(start + (210 * Second), bench.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Advance_LeavesTheClockWhereItGot_IfItIsCancelled_AndTheNextOneGoesOn()
    {
        using var cancellation = new CancellationTokenSource();
        await using var bench = await StartAsync();
        var start = bench.Clock.GetUtcNow();
        bench.Clock.Schedule(Second, cancellation.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.Driver.AdvanceAsync(10 * Second, cancellation.Token));
        Assert.Equal(start + Second, bench.Clock.GetUtcNow());
        await bench.AdvanceAsync(Second);
        Assert.Equal(start + (2 * Second), bench.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Advance_PassesThousandsOfThingsDue()
    {
        var ran = 0;
        await using var bench = await StartAsync();
        for (var i = 0; i < 5_000; i++) bench.Clock.Schedule(TimeSpan.FromSeconds(i % 2_000), () => ran++);

        await bench.AdvanceAsync(TimeSpan.FromHours(3));

        Assert.Equal(5_000, ran);
    }

    [Fact]
    public async Task Advance_EndsAtOnce_IfTheClockIsResetMeanwhile()
    {
        await using var bench = await StartAsync();
        var start = bench.Clock.GetUtcNow();
        bench.Clock.Schedule(Second, bench.Clock.Reset);

        await bench.AdvanceAsync(10 * Second);

        Assert.Equal(start, bench.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Step_IsTakenAgainAfterAWhile_IfItFails_AndOthersGoOn()
    {
        var failure = new StorageException("The disk is full.");
        var failing = new ScriptedPart(_ => failure is { } error ? throw error : ValueTask.FromResult(StepResult.Idle));
        var other = new ScriptedPart(_ => ValueTask.FromResult(StepResult.Idle));
        await using var bench = await StartAsync(failing, other);

        Assert.Same(failure, await Assert.ThrowsAsync<StorageException>(bench.SettleAsync));
        var (failed, went) = (failing.Steps, other.Steps);
        await bench.Store.PutAsync(1);
        await Assert.ThrowsAsync<StorageException>(bench.SettleAsync);
        Assert.Equal(failed, failing.Steps);
        Assert.True(other.Steps > went);

        failure = null;
        bench.RealTime.Advance(Second);
        await bench.SettleAsync();
        Assert.True(failing.Steps > failed);
    }

    [Fact]
    public async Task Stop_EndsWhoeverWaits_AndNoStepFollows()
    {
        var part = new ScriptedPart(_ => ValueTask.FromResult(StepResult.Idle));
        await using var bench = await StartAsync(part);
        await bench.SettleAsync();
        var steps = part.Steps;

        bench.Host.Stop();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(bench.SettleAsync);
        Assert.Equal(503, (await bench.Driver.AdvanceAsync(Second, default)).Error?.Status);
        await bench.Store.PutAsync(1);
        Assert.Equal(steps, part.Steps);
    }

    [Fact]
    public async Task Step_IsNotAppliedToAnotherState_IfAResetComesBetween()
    {
        var inside = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var part = new ScriptedPart(async _ =>
        {
            inside.TrySetResult();
            await goOn.Task;
            return StepResult.Idle;
        });
        await using var bench = await StartAsync(part);
        await inside.Task.WaitAsync(Soon.TooLong);

        var reset = bench.Services.Resets.ResetAsync(new());
        await bench.Store.PutAsync(1);
        Assert.False(reset.IsCompleted);
        goOn.SetResult();

        Assert.Equal(StateWrites.Fresh, await reset.WaitAsync(Soon.TooLong));
    }

    private static async Task<SimulationBench> StartAsync(params ISimulationPart[] parts)
    {
        var bench = new SimulationBench(parts);
        await bench.InitializeAsync();
        return bench;
    }
}
