using System.Net;
using System.Text.Json;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Processes;

/// <summary>How test suites find out that the agent which they have started is ready.</summary>
internal static class SuiteProbes
{
    // Suites try once a second; the tests have less time.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>As the test server of Nomad's Go client: the signing keys first, then the nodes, whatever they are.</summary>
    internal static async Task WaitAsSuitesDoAsync(this HttpClient client)
    {
        await client.WaitUntilAsync("/.well-known/jwks.json", body => body.GetProperty("keys").GetArrayLength() > 0);
        await client.WaitUntilAsync("/v1/nodes", body => body.ValueKind == JsonValueKind.Array);
    }

    /// <summary>Asks until the answer is a success and what is wanted.</summary>
    internal static async Task WaitUntilAsync(this HttpClient client, string path, Func<JsonElement, bool> isWanted)
    {
        using var patience = new CancellationTokenSource(Soon.TooLong);
        using var timer = new PeriodicTimer(Pause);
        while (!await client.IsAsync(path, isWanted, patience.Token)) await timer.WaitForNextTickAsync(patience.Token);
    }

    private static async Task<bool> IsAsync(this HttpClient client, string path, Func<JsonElement, bool> isWanted, CancellationToken cancellation)
    {
        try
        {
            using var answer = await client.GetAsync(path, cancellation);
            if (answer.StatusCode != HttpStatusCode.OK) return false;
            using var body = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellation));
            return isWanted(body.RootElement);
        }
        catch (HttpRequestException error) when (error.HttpRequestError is HttpRequestError.ConnectionError)
        {
            // Nobody listens yet.
            return false;
        }
    }
}
