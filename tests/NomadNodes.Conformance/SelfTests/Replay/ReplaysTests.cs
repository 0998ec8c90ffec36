using NomadNodes.Conformance.Replay;
using NomadNodes.Conformance.Scenarios;

namespace NomadNodes.Conformance.SelfTests.Replay;

public sealed class ReplaysTests
{
    private static readonly Recording[] Two =
    [
        Script.Of("{'do':'http','method':'GET','path':'/','answer':{'status':200,'headers':{},'body':''}}") with { Id = "x/one" },
        Script.Of("{'do':'http','method':'GET','path':'/','answer':{'status':200,'headers':{},'body':''}}") with { Id = "x/two" },
    ];

    [Fact]
    public async Task ProblemsOf_RunsAllTogether_IfFirstIsAskedFor()
    {
        var both = new CountdownEvent(Two.Length);
        await using var replays = new Replays(Two, recording => Started(recording, both), together: true);
        await replays.ProblemsOfAsync("x/one");
        Assert.True(both.Wait(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task ProblemsOf_RunsOnlyThatOne_IfServerIsShared()
    {
        var started = new List<string>();
        await using var replays = new Replays(Two, recording => Started(recording, started), together: false);
        Assert.Empty(await replays.ProblemsOfAsync("x/two"));
        Assert.Equal(["x/two"], started);
    }

    [Fact]
    public async Task ProblemsOf_Throws_IfServerDoesNotStart()
    {
        await using var replays = new Replays(Two, _ => throw new InvalidOperationException("no"), together: true);
        await Assert.ThrowsAsync<InvalidOperationException>(() => replays.ProblemsOfAsync("x/one"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => replays.ProblemsOfAsync("x/two"));
    }

    private static Task<ServerUnderTest> Started(Recording recording, CountdownEvent count)
    {
        count.Signal();
        return Task.FromResult(TapeServer.Start(recording));
    }

    private static Task<ServerUnderTest> Started(Recording recording, List<string> started)
    {
        started.Add(recording.Id);
        return Task.FromResult(TapeServer.Start(recording));
    }
}
