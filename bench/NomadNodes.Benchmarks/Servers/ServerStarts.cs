using System.Diagnostics;
using NomadNodes.Settings;

namespace NomadNodes.Benchmarks.Servers;

/// <summary>
/// How long a hundred servers take to start, answer once and stop in a process that has started some before, as the suites of users do; and how long a further cluster of a
/// server takes to be made and removed.
/// </summary>
internal static class ServerStarts
{
    private const int Servers = 100;

    private static readonly ServerSettings Settings = new()
    {
        Http = new HttpSettings { Port = 0 },
        Data = new DataSettings { Directory = "" },
        Seed = "empty",
        Log = new LogSettings { Level = LogDetail.Off },
    };

    public static async Task RunAsync()
    {
        Console.WriteLine($"the first server: {await TimeAsync(UseOneAsync):0} ms");
        for (var i = 0; i < 20; i++) await UseOneAsync();
        Console.WriteLine($"{Servers} servers, one after another: {await TimeAsync(async () => { for (var i = 0; i < Servers; i++) await UseOneAsync(); }):0} ms");
        Console.WriteLine($"{Servers} servers, all at once: {await TimeAsync(() => Task.WhenAll(Enumerable.Range(0, Servers).Select(_ => UseOneAsync()))):0} ms");
        await using var app = await ServerApp.StartAsync(Settings);
        using var client = new HttpClient { BaseAddress = app.Address };
        await UseClustersAsync(client);
        Console.WriteLine($"{Servers} clusters of one server, one after another: {await TimeAsync(() => UseClustersAsync(client)):0} ms");
    }

    private static async Task UseOneAsync()
    {
        await using var app = await ServerApp.StartAsync(Settings);
        using var client = new HttpClient { BaseAddress = app.Address };
        await client.GetStringAsync(new Uri("/v1/nodes", UriKind.Relative));
    }

    private static async Task UseClustersAsync(HttpClient client)
    {
        for (var i = 0; i < Servers; i++)
        {
            var cluster = new Uri($"/_emulator/clusters/c{i}", UriKind.Relative);
            (await client.PostAsync(cluster, null)).EnsureSuccessStatusCode();
            using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/nodes");
            request.Headers.Add("X-Emulator-Cluster", $"c{i}");
            (await client.SendAsync(request)).EnsureSuccessStatusCode();
            (await client.DeleteAsync(cluster)).EnsureSuccessStatusCode();
        }
    }

    private static async Task<double> TimeAsync(Func<Task> run)
    {
        var start = Stopwatch.GetTimestamp();
        await run();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
