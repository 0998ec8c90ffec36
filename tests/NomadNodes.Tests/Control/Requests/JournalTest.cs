using System.Text.Json;

namespace NomadNodes.Tests.Control.Requests;

/// <summary>A test with a server of its own that looks into its journal.</summary>
public abstract class JournalTest : ControlTest
{
    internal async Task<JsonElement[]> JournalAsync(string query = "") => RequestsOf(await Server.TellAsync("GET", "/_emulator/requests" + query));

    internal async Task<JsonElement[]> WaitAsync(string query) => RequestsOf(await Server.TellAsync("GET", "/_emulator/requests/wait" + query));

    internal static JsonElement[] RequestsOf(JsonElement answer) => [.. answer.GetProperty("Requests").EnumerateArray()];
}
