using System.Text.Json;

namespace NomadNodes.Conformance.Scenarios;

/// <summary>One recorded conversation with a real server. The id is folder and name, as <c>pools/pools-delete</c>;
/// with Acl the server starts with ACLs enabled and not bootstrapped.</summary>
internal sealed record Recording(string Id, string Name, bool Acl, IReadOnlyList<Step> Steps)
{
    /// <summary>Everything the scenario itself says, as JSON text: ids found in it are chosen, others are generated.</summary>
    public string Inputs { get; } = string.Join('\n', Steps.Select(step => step.Input));

    /// <summary>The least time that a replay takes, by the waits it prescribes.</summary>
    public TimeSpan Waits => Steps.Aggregate(TimeSpan.Zero, (sum, step) => sum + WaitOf(step));

    public static Recording Read(string file)
    {
        var folder = Path.GetFileName(Path.GetDirectoryName(file));
        return Parse(File.ReadAllBytes(file), $"{folder}/{Path.GetFileNameWithoutExtension(file)}");
    }

    public static Recording Parse(ReadOnlySpan<byte> json, string id)
    {
        var document = JsonSerializer.Deserialize<JsonElement>(json);
        var acl = document.TryGetProperty("server", out var server) && server.TryGetProperty("acl", out var on) && on.GetBoolean();
        var steps = document.GetProperty("steps").EnumerateArray().Select((step, number) => new Step(number, step));
        return new Recording(id, document.GetProperty("name").GetString()!, acl, [.. steps]);
    }

    private static TimeSpan WaitOf(Step step) => step.Do switch
    {
        "pause" => step.Seconds("seconds", 0),
        "blocked" => step.Seconds("for", 0),
        "answered" => step.Seconds("not_before", 0),
        _ => TimeSpan.Zero,
    };
}
