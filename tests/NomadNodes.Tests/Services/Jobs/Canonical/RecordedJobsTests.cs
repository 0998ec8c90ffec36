using System.Text;
using System.Text.Json;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Json;
using NomadNodes.Model.Requests.Jobs;
using NomadNodes.Services.Jobs.Canonical;
using NomadNodes.Tests.Model.Json;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Services.Jobs.Canonical;

/// <summary>Every job that a recorded conversation registers and reads afterwards.</summary>
public sealed class RecordedJobsTests
{
    public static TheoryData<string, string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string, string>();
            foreach (var file in Directory.EnumerateFiles(Repository.PathOf("tests/NomadNodes.Conformance/recordings"), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)) Add(pairs, file);
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Of_IsTheJobThatTheServerShowed(string recording, string sent, string shown)
    {
        var request = Bodies.Read(JobRegisterRequest.Form, sent).Job!;

        var job = WithServersMembers(JobCanonical.Of(request, "global", request.Namespace ?? "default"), shown);

        Assert.True(recording.Length > 0);
        Assert.Equal(shown, Encoding.UTF8.GetString(WireBytes.Of(job)));
    }

    private static void Add(TheoryData<string, string, string> pairs, string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        var sent = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var step in document.RootElement.GetProperty("steps").EnumerateArray().Where(IsAnsweredRequest))
        {
            var path = step.GetProperty("path").GetString()!;
            if (step.GetProperty("method").GetString() == "PUT" && step.TryGetProperty("body", out var body) && BodyText(body) is { } text && text.Contains("\"Job\"", StringComparison.Ordinal))
            {
                sent[Bodies.Read(JobRegisterRequest.Form, text).Job?.ID ?? ""] = text;
            }
            else if (step.GetProperty("method").GetString() == "GET" && path.StartsWith("/v1/job/", StringComparison.Ordinal) && sent.TryGetValue(path["/v1/job/".Length..], out var registered))
            {
                pairs.Add(Path.GetFileNameWithoutExtension(file), registered, step.GetProperty("answer").GetProperty("body").GetString()!);
            }
        }
    }

    private static bool IsAnsweredRequest(JsonElement step) =>
        step.GetProperty("do").GetString() == "http" && step.GetProperty("answer").GetProperty("status").GetInt32() == 200;

    private static string? BodyText(JsonElement body) => body.ValueKind == JsonValueKind.String ? body.GetString() : body.ValueKind == JsonValueKind.Null ? null : body.GetRawText();

    private static Job WithServersMembers(Job job, string shown)
    {
        using var document = JsonDocument.Parse(shown);
        var root = document.RootElement;
        return job with
        {
            Stop = root.GetProperty("Stop").GetBoolean(),
            Status = root.GetProperty("Status").GetString()!,
            Version = root.GetProperty("Version").GetUInt64(),
            SubmitTime = root.GetProperty("SubmitTime").GetInt64(),
            CreateIndex = root.GetProperty("CreateIndex").GetUInt64(),
            ModifyIndex = root.GetProperty("ModifyIndex").GetUInt64(),
            JobModifyIndex = root.GetProperty("JobModifyIndex").GetUInt64(),
        };
    }
}
