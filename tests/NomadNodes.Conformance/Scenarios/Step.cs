using System.Globalization;
using System.Text.Json;

namespace NomadNodes.Conformance.Scenarios;

/// <summary>One step of a recording; which members it has depends on <see cref="Do"/>.</summary>
internal sealed class Step(int number, JsonElement source)
{
    public int Number => number;

    public string Do => Text("do");

    public string Method => TextOrNull("method") ?? "GET";

    public string Path => Text("path");

    public string? Body => TextOrNull("body");

    public string? Label => TextOrNull("as");

    /// <summary>The label of the watch or stream that this step is about.</summary>
    public string Subject => TextOrNull("watch") ?? Text("stream");

    public string Node => Text("node");

    public int Count => Json("count").GetInt32();

    public IReadOnlyList<string> Loose { get; } =
        source.TryGetProperty("loose", out var loose) ? [.. loose.EnumerateArray().Select(one => one.GetString()!)] : [];

    public IReadOnlyDictionary<string, string> Headers { get; } =
        source.TryGetProperty("headers", out var headers) ? HeadersOf(headers) : new Dictionary<string, string>();

    public Answer? Answer { get; } = source.TryGetProperty("answer", out var answer) ? AnswerOf(answer) : null;

    /// <summary>Everything but the recorded answer, as JSON text.</summary>
    public string Input => string.Join('\n', source.EnumerateObject().Where(one => one.Name != "answer").Select(one => one.Value.GetRawText()));

    public JsonElement Json(string name) =>
        source.TryGetProperty(name, out var value) ? value : throw new InvalidDataException($"step {number} ({Do}) has no {name}");

    public TimeSpan Seconds(string name, double otherwise) =>
        TimeSpan.FromSeconds(source.TryGetProperty(name, out var value) ? value.GetDouble() : otherwise);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"step {number} {Method} {TextOrNull("path") ?? Subject}");

    private static Dictionary<string, string> HeadersOf(JsonElement headers) =>
        headers.EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetString()!, StringComparer.OrdinalIgnoreCase);

    private static Answer AnswerOf(JsonElement answer) =>
        new(answer.GetProperty("status").GetInt32(), HeadersOf(answer.GetProperty("headers")), answer.GetProperty("body").GetString()!);

    private string? TextOrNull(string name) => source.TryGetProperty(name, out var value) ? value.GetString() : null;

    private string Text(string name) => Json(name).GetString()!;
}
