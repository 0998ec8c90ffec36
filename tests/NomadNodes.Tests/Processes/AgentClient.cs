using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Processes;

/// <summary>The few calls that these tests make.</summary>
internal static class AgentClient
{
    /// <summary>Registers nodes with these names and gives the index of the write.</summary>
    internal static async Task<ulong> PutNodesAsync(this HttpClient client, params string[] names)
    {
        using var answer = await client.PutAsJsonAsync("/_emulator/nodes", names.Select(name => new { Name = name }));
        answer.EnsureSuccessStatusCode();
        using var body = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
        return body.RootElement.GetProperty("Index").GetUInt64();
    }

    /// <summary>The list as it came, and its X-Nomad-Index.</summary>
    internal static async Task<(string Body, string? Index)> GetListAsync(this HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/v1/nodes", UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsStringAsync(), answer.Headers.GetValues("X-Nomad-Index").Single());
    }

    /// <summary>Waits until there is a node that is ready, and gives its stub; fails if there is another.</summary>
    internal static async Task<JsonElement> FirstReadyNodeAsync(this HttpClient client)
    {
        var index = 0UL;
        using var patience = new CancellationTokenSource(Soon.TooLong);
        while (true)
        {
            using var answer = await client.GetAsync($"/v1/nodes?index={index}", patience.Token);
            answer.EnsureSuccessStatusCode();
            index = Math.Max(1, ulong.Parse(answer.Headers.GetValues("X-Nomad-Index").Single(), CultureInfo.InvariantCulture));
            using var nodes = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(patience.Token));
            if (nodes.RootElement.GetArrayLength() == 0) continue;
            var node = Assert.Single(nodes.RootElement.EnumerateArray());
            if (node.GetProperty("Status").GetString() == "ready") return node.Clone();
        }
    }

    /// <summary>The ModifyIndex of every node, by name.</summary>
    internal static async Task<IReadOnlyDictionary<string, ulong>> GetNodesAsync(this HttpClient client)
    {
        using var nodes = JsonDocument.Parse((await client.GetListAsync()).Body);
        return nodes.RootElement.EnumerateArray().ToDictionary(
            node => node.GetProperty("Name").GetString()!, node => node.GetProperty("ModifyIndex").GetUInt64());
    }
}
