using NomadNodes.Conformance.Comparison;
using NomadNodes.Conformance.Scenarios;

namespace NomadNodes.Conformance.SelfTests.Comparison;

/// <summary>All changes of one place of a recorded answer that the comparison has to notice.</summary>
internal static class AnswerMutations
{
    public static IEnumerable<Mutation> Of(Step step)
    {
        var answer = step.Answer!;
        var status = new Mutation("status", answer with { Status = answer.Status + 1 });
        return [status, .. step.Loose.Contains("headers") ? [] : Headers(answer), .. step.Loose.Contains("body") ? [] : Bodies(step)];
    }

    private static IEnumerable<Mutation> Headers(Answer answer)
    {
        foreach (var (name, value) in answer.Headers)
        {
            yield return With($"without {name}", answer, answer.Headers.Where(one => one.Key != name));
            yield return With($"another {name}", answer, answer.Headers.Select(one => one.Key == name ? new(name, value + "x") : one));
        }

        foreach (var name in Rules.Headers.Except(answer.Headers.Keys))
            yield return With($"with {name}", answer, answer.Headers.Append(new(name, "7")));
    }

    private static IEnumerable<Mutation> Bodies(Step step)
    {
        var isJson = step.Answer!.Headers.GetValueOrDefault("Content-Type") == "application/json";
        return isJson ? new JsonMutations(step).All() : [new Mutation("longer body", step.Answer with { Body = step.Answer.Body + "x" })];
    }

    private static Mutation With(string what, Answer answer, IEnumerable<KeyValuePair<string, string>> headers) =>
        new(what, answer with { Headers = headers.ToDictionary(one => one.Key, one => one.Value) });
}
