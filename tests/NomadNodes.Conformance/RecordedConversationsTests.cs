using NomadNodes.Conformance.Replay;
using NomadNodes.Conformance.Scenarios;

namespace NomadNodes.Conformance;

/// <summary>The server has to answer every recorded request as the real one did.</summary>
public sealed class RecordedConversationsTests(Replays replays) : IClassFixture<Replays>
{
    public static TheoryData<string> Recordings => [.. RecordingFiles.All.Select(one => one.Id)];

    [Theory]
    [MemberData(nameof(Recordings))]
    public async Task Answers_AreAsRecorded(string recording)
    {
        var problems = await replays.ProblemsOfAsync(recording);
        Assert.True(problems.Count == 0, $"{problems.Count} differences:\n{string.Join('\n', problems)}");
    }
}
