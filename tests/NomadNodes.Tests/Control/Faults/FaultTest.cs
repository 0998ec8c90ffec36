using System.Text.Json;

namespace NomadNodes.Tests.Control.Faults;

/// <summary>A test with a server of its own that has rules about faults.</summary>
public abstract class FaultTest : ControlTest
{
    internal Task<JsonElement> PutAsync(string rules) => Server.TellAsync("PUT", "/_emulator/faults", rules);

    internal async Task<JsonElement[]> RulesAsync() => [.. (await Server.TellAsync("GET", "/_emulator/faults")).GetProperty("Faults").EnumerateArray()];

    internal async Task<JsonElement[]> JournalAsync(string query = "") =>
        [.. (await Server.TellAsync("GET", "/_emulator/requests" + query)).GetProperty("Requests").EnumerateArray()];

    /// <summary>So many nodes that a list of them is long.</summary>
    internal Task ScaleAsync(int count = 50) => Server.TellAsync("POST", "/_emulator/nodes/scale", $$"""{"Count": {{count}}}""");
}
