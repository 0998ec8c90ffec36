using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Json;
using NomadNodes.Model.Scheduling;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Model;

/// <summary>What a real server showed, read as it is stored and written again, is the same byte for byte.</summary>
public sealed class RecordedFormsTests
{
    private static readonly Lazy<IReadOnlyList<(string Path, string Body)>> Answers = new(() => [.. Files().SelectMany(ReadAnswers)]);

    [Fact]
    public void Jobs_AreWrittenAsShown() => AssertSame("/v1/job/", "{\"Stop\":", ModelJson.Default.Job, job => WireBytes.Of(job), 5);

    [Fact]
    public void Summaries_AreWrittenAsShown() => AssertSame("/v1/job/", "{\"JobID\":", ModelJson.Default.JobSummary, summary => WireBytes.Of(summary), 20);

    [Fact]
    public void Evaluations_AreWrittenAsShown() => AssertSame("/v1/evaluation", "{\"ID\":", ModelJson.Default.Evaluation, eval => WireBytes.Of(eval), 100, at => !at.TryGetProperty("EvalID", out _));

    [Fact]
    public void Allocations_AreWrittenAsShown() =>
        AssertSame("/v1/", "{\"ID\":", ModelJson.Default.Allocation, alloc => WireBytes.Of(alloc), 20, at => at.TryGetProperty("AllocModifyIndex", out _));

    [Fact]
    public void Stubs_AreWrittenAsShown()
    {
        foreach (var shown in Objects("/v1/", "{\"ID\":").Where(one => one.TryGetProperty("JobType", out _)))
        {
            var alloc = shown.Deserialize(ModelJson.Default.Allocation)! with
            {
                Job = new() { Type = shown.GetProperty("JobType").GetString()!, Version = shown.GetProperty("JobVersion").GetUInt64() },
            };

            Assert.Equal(shown.GetRawText(), Text(WireBytes.Of(alloc, static (w, one) => AllocListStub.Write(w, one, AllocListFields.Resources | AllocListFields.TaskStates))));
        }
    }

    [Fact]
    public void JobStubs_AreWrittenAsShown()
    {
        var stubs = Objects("/v1/", "{\"ID\":").Where(one => one.TryGetProperty("JobSummary", out _)).ToList();
        Assert.True(stubs.Count > 50, $"{stubs.Count} stubs.");
        foreach (var shown in stubs)
        {
            var summary = shown.GetProperty("JobSummary").Deserialize(ModelJson.Default.JobSummary)!;

            Assert.Equal(shown.GetRawText(), Text(WireBytes.Of((JobOf(shown), summary), static (w, one) => JobListStub.Write(w, one.Item1, one.summary, withMeta: true))));
        }
    }

    /// <summary>A stub says of some parts only that they are there.</summary>
    private static Job JobOf(JsonElement stub)
    {
        var members = stub.EnumerateObject().Where(one => one.Name is not ("Periodic" or "ParameterizedJob" or "JobSummary")).ToDictionary(one => one.Name, one => one.Value);
        return JsonSerializer.SerializeToElement(members).Deserialize(ModelJson.Default.Job)! with
        {
            Periodic = stub.GetProperty("Periodic").GetBoolean() ? new() : null,
            ParameterizedJob = stub.GetProperty("ParameterizedJob").GetBoolean() ? new() : null,
        };
    }

    private static void AssertSame<T>(string path, string start, JsonTypeInfo<T> type, Func<T, byte[]> write, int least, Func<JsonElement, bool>? isWanted = null)
        where T : class
    {
        var objects = Objects(path, start).Where(one => isWanted?.Invoke(one) is not false).ToList();
        Assert.True(objects.Count >= least, $"{objects.Count} objects.");
        foreach (var shown in objects) Assert.Equal(shown.GetRawText(), Text(write(shown.Deserialize(type)!)));
    }

    private static IEnumerable<JsonElement> Objects(string path, string start)
    {
        foreach (var (_, body) in Answers.Value.Where(answer => answer.Path.StartsWith(path, StringComparison.Ordinal)))
        {
            if (!body.StartsWith(start, StringComparison.Ordinal) && !body.StartsWith("[" + start, StringComparison.Ordinal)) continue;
            var root = JsonDocument.Parse(body).RootElement;
            if (root.ValueKind == JsonValueKind.Object) yield return root;
            else foreach (var one in root.EnumerateArray()) yield return one;
        }
    }

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Repository.PathOf("tests/NomadNodes.Conformance/recordings"), "*.json", SearchOption.AllDirectories);

    private static IEnumerable<(string Path, string Body)> ReadAnswers(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        foreach (var step in document.RootElement.GetProperty("steps").EnumerateArray())
        {
            if (step.GetProperty("do").GetString() != "http" || !step.GetProperty("answer").TryGetProperty("body", out var body)) continue;
            if (step.GetProperty("method").GetString() == "GET" && body.GetString() is { } text) yield return (step.GetProperty("path").GetString()!, text);
        }
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
