namespace NomadNodes.Agent;

/// <summary>
/// <c>nomadnodes probe URL</c>: whether a server answers there, for health checks where there is no curl. Exit code 0 for a success, 1 for
/// anything else, with the reason on standard error.
/// </summary>
internal static class ProbeCommand
{
    public const string Name = "probe";

    private const string Usage = "Usage: nomadnodes probe URL, as in nomadnodes probe http://127.0.0.1:4646/v1/nodes?per_page=1";

    // What the server of the same container wants, too.
    private const string TokenVariable = "NOMADNODES_Control__Token";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Task<int> RunAsync(string[] args) => RunAsync(args, Environment.GetEnvironmentVariable(TokenVariable), Console.Error);

    /// <param name="args">What follows the name of the command.</param>
    /// <param name="token">Sent in X-Emulator-Token unless empty.</param>
    /// <param name="errors">Gets one line when the probe fails.</param>
    public static async Task<int> RunAsync(string[] args, string? token, TextWriter errors)
    {
        if (await FaultOrNullAsync(args, token) is not { } fault) return 0;
        await errors.WriteLineAsync(fault);
        return 1;
    }

    private static async Task<string?> FaultOrNullAsync(string[] args, string? token)
    {
        if (args.Length != 1 || !Uri.TryCreate(args[0], UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")) return Usage;
        // No proxy: a health check is about this machine, whatever HTTP_PROXY says.
        using var handler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { Timeout = Patience };
        if (!string.IsNullOrEmpty(token)) client.DefaultRequestHeaders.TryAddWithoutValidation("X-Emulator-Token", token);
        try
        {
            using var response = await client.GetAsync(url);
            return response.IsSuccessStatusCode ? null : $"{url} answers {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}";
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            return $"{url} does not answer: {error.Message}";
        }
    }
}
