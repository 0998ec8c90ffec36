using NomadNodes.Conformance.Comparison;
using NomadNodes.Conformance.Scenarios;

namespace NomadNodes.Conformance.SelfTests.Comparison;

/// <summary>The comparison notices whatever differs from a recording, and nothing else.</summary>
public sealed class MutationTests
{
    private const int Rounds = 300;
    private const int MutationsARound = 20;

    [Fact]
    public void Comparison_IsSilent_IfAnswersAreTheRecordedOnes() => Assert.Empty(
        RecordingFiles.All.SelectMany(recording => Compare(recording, step => step.Answer!)));

    [Fact]
    public void Comparison_IsSilent_IfOnlyMaskedPartsDiffer() => Assert.Empty(RecordingFiles.All.SelectMany(recording =>
    {
        var masked = new MaskedParts(recording.Inputs);
        return Compare(recording, step => masked.Changed(step.Answer!));
    }));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Comparison_Complains_IfOnePlaceOfOneAnswerDiffers(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            var recording = Pick(random, RecordingFiles.All);
            var step = Pick(random, [.. recording.Steps.Where(one => one.Answer is not null)]);
            Mutation[] mutations = [.. AnswerMutations.Of(step)];
            random.Shuffle(mutations);
            foreach (var mutation in mutations.Take(MutationsARound))
                Notices(recording, step, mutation);
        }
    }

    private static void Notices(Recording recording, Step mutated, Mutation mutation)
    {
        var problems = Compare(recording with { Steps = [mutated] }, _ => mutation.Answer);
        Assert.True(problems.Count > 0, $"{recording.Id} {mutated}: {mutation.What} went unnoticed in\n{mutation.Answer.Body}");
    }

    private static List<string> Compare(Recording recording, Func<Step, Answer> seen)
    {
        var comparer = new AnswerComparer(recording.Inputs);
        foreach (var step in recording.Steps.Where(step => step.Answer is not null))
            comparer.Compare(step.ToString(), step.Answer!, seen(step), new Looseness(step.Loose));
        return [.. comparer.Problems.Lines.Select(line => $"{recording.Id} {line}")];
    }

    private static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
