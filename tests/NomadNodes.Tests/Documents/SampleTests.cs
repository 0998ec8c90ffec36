using System.Net;
using System.Text.Json;
using NomadNodes.Tests.Api;

namespace NomadNodes.Tests.Documents;

/// <summary>Every request that the documentation prints, sent to the server that a plain start gives.</summary>
public sealed class SampleTests
{
    public static TheoryData<int> Requests => [.. Enumerable.Range(0, Sample.All.Count)];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task SampleRequest_AnswersWithAllThatTheDocumentationShows_OnTheDemo(int number)
    {
        var sample = Sample.All[number];
        await using var server = await StartDemoAsync();

        var (status, text) = await server.Server.SendAsync(sample.Method, sample.Target, sample.Body);

        Assert.True((HttpStatusCode)sample.Status == status, $"{sample.Method} {sample.Target}: {status} {text}");
        if (sample.Members.Count == 0) return;
        var answer = JsonSerializer.Deserialize<JsonElement>(text);
        Assert.Empty(sample.Members.Where(member => !member.IsIn(answer) && !IsChanged(sample, member)).Select(member => $"{sample.Target}: {member}"));
    }

    [Fact]
    public void Samples_AreThere() => Assert.True(Sample.All.Count > 20 && Sample.All.Sum(sample => sample.Members.Count) > 500);

    [Fact]
    public void Member_IsMissed_IfItIsAbsentEmptyOrOfAnotherKind()
    {
        var answer = JsonSerializer.Deserialize<JsonElement>("""[{"Name": "", "Index": 0, "Tags": {"a": {"Up": true}}}]""");

        Assert.True(new SampleMember("*/Name", "text", IsFilled: false).IsIn(answer));
        Assert.True(new SampleMember("*/Tags/*/Up", "bool", IsFilled: true).IsIn(answer));
        Assert.False(new SampleMember("*/Name", "text", IsFilled: true).IsIn(answer));
        Assert.False(new SampleMember("*/Index", "number", IsFilled: true).IsIn(answer));
        Assert.False(new SampleMember("*/Index", "text", IsFilled: false).IsIn(answer));
        Assert.False(new SampleMember("*/Nothing", "any", IsFilled: false).IsIn(answer));
    }

    [Fact]
    public void ChangedMembers_AreAllShownByTheDocumentation() => Assert.All(
        ChangedMember.All,
        changed => Assert.Contains(Sample.All, sample => sample.Members.Any(member => changed.Covers(sample.Path, member.Path))));

    private static bool IsChanged(Sample sample, SampleMember member) => ChangedMember.All.Any(changed => changed.Covers(sample.Path, member.Path));

    private static Task<OwnServer> StartDemoAsync() => OwnServer.StartAsync(settings => settings with { Seed = "demo" });
}
