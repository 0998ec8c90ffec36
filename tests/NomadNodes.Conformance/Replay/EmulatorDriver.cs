using System.Text.Json;
using NomadNodes.Conformance.Comparison;
using NomadNodes.Conformance.Http;

namespace NomadNodes.Conformance.Replay;

/// <summary>Plays the part of the nodes' agents through the control API.</summary>
internal sealed class EmulatorDriver(RawClient client, CancellationToken stop)
{
    private const string Control = "/_emulator";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly Dictionary<string, string> Headers = new() { ["Content-Type"] = "application/json" };

    public Task ResetAsync(bool acl) => TellAsync(
        "POST", "/reset", JsonSerializer.Serialize(new { Seed = "empty", Simulation = "manual", Edition = "community", Acl = acl }));

    public Task RegisterAsync(string node) => TellAsync("PUT", "/nodes", node);

    public Task StatusAsync(string node, string status) =>
        TellAsync("PUT", $"/node/{node}/status", JsonSerializer.Serialize(new { Status = status }));

    public Task EventsAsync(string node, string events) => TellAsync("PUT", $"/node/{node}/events", events);

    public Task ExpireAsync(string node) => TellAsync("PUT", $"/node/{node}/expire", "{}");

    public Task ClientAsync(string node, string action) => TellAsync("PUT", $"/node/{node}/client", action);

    private async Task TellAsync(string method, string path, string document)
    {
        var answer = await client.SendAsync(new RawRequest(method, Control + path, Headers, document), Patience, stop);
        if (answer.Status >= 300)
            throw new ScenarioStoppedException($"{method} {Control}{path}: {answer.Status} {Problems.Clip(answer.Body)}");
    }
}
