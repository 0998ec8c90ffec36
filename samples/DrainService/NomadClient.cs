using System.Globalization;
using System.Net;
using System.Text.Json;

namespace DrainService;

/// <summary>The few calls of Nomad's API that the service makes.</summary>
internal sealed class NomadClient(HttpClient http)
{
    /// <summary>Null when there is no such node.</summary>
    /// <param name="id">The node's ID.</param>
    /// <param name="index">Answers when the node has changed since this index; 0: at once.</param>
    /// <param name="aborted">Ends the call.</param>
    public async Task<(Node Node, ulong Index)?> FindNodeAsync(string id, ulong index, CancellationToken aborted)
    {
        using var answer = await http.GetAsync(new Uri($"/v1/node/{Uri.EscapeDataString(id)}?index={index}", UriKind.Relative), aborted);
        if (answer.StatusCode is HttpStatusCode.NotFound) return null;
        await ThrowIfRefusedAsync(answer, aborted);
        var node = await answer.Content.ReadFromJsonAsync<Node>(aborted);
        return (node!, ulong.Parse(answer.Headers.GetValues("X-Nomad-Index").Single(), CultureInfo.InvariantCulture));
    }

    public async Task DrainAsync(string id, TimeSpan deadline, CancellationToken aborted)
    {
        var order = new { DrainSpec = new { Deadline = deadline.Ticks * TimeSpan.NanosecondsPerTick }, Meta = new Dictionary<string, string> { ["by"] = "drain-service" } };
        using var answer = await http.PutAsJsonAsync(new Uri($"/v1/node/{Uri.EscapeDataString(id)}/drain", UriKind.Relative), order, JsonSerializerOptions.Default, aborted);
        await ThrowIfRefusedAsync(answer, aborted);
    }

    public async Task MakeEligibleAsync(string id, CancellationToken aborted)
    {
        using var answer = await http.PutAsJsonAsync(new Uri($"/v1/node/{Uri.EscapeDataString(id)}/eligibility", UriKind.Relative), new { Eligibility = "eligible" }, JsonSerializerOptions.Default, aborted);
        await ThrowIfRefusedAsync(answer, aborted);
    }

    // Nomad says what is wrong as plain text.
    private static async Task ThrowIfRefusedAsync(HttpResponseMessage answer, CancellationToken aborted)
    {
        if (!answer.IsSuccessStatusCode) throw new NomadException(answer.StatusCode, await answer.Content.ReadAsStringAsync(aborted));
    }
}

/// <summary>Nomad refused.</summary>
internal sealed class NomadException(HttpStatusCode status, string text) : Exception(text)
{
    public HttpStatusCode Status { get; } = status;
}

/// <summary>What the service wants to know of a node.</summary>
internal sealed record Node(string ID, string Name, bool Drain, string SchedulingEligibility, LastDrain? LastDrain);

internal sealed record LastDrain(string Status);
