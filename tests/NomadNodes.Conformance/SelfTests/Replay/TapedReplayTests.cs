namespace NomadNodes.Conformance.SelfTests.Replay;

public sealed class TapedReplayTests(TapedReplays replays) : IClassFixture<TapedReplays>
{
    public static TheoryData<string> Recordings => [.. TapedReplays.Recordings.Select(one => one.Id)];

    [Theory]
    [MemberData(nameof(Recordings))]
    public async Task Replay_FindsNothing_IfServerAnswersAsRecorded(string recording) =>
        Assert.Empty(await replays.ProblemsOfAsync(recording));
}
