using System.Diagnostics;
using System.Net.Http.Json;
using NomadNodes.Benchmarks.Storage;
using NomadNodes.Settings;

namespace NomadNodes.Benchmarks.Fleets;

/// <summary>How long it takes until a fleet of 5,000 nodes is there, and gone again, by one call of the control API each, saved with full sync.</summary>
internal static class FleetScaling
{
    private const int Nodes = 5_000;
    private const int Rounds = 9;

    public static async Task RunAsync()
    {
        using var scratch = new ScratchDirectory();
        await using var app = await ServerApp.StartAsync(new ServerSettings
        {
            Http = new HttpSettings { Port = 0 },
            Data = new DataSettings { Directory = scratch.Path },
            Seed = "empty",
            Log = new LogSettings { Level = LogDetail.Off },
        });
        using var client = new HttpClient { BaseAddress = app.Address };
        var up = new List<double>();
        var down = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            up.Add(await ScaleAsync(client, Nodes));
            down.Add(await ScaleAsync(client, 0));
        }

        Console.WriteLine($"{Nodes} nodes: up {Describe(up)}, down {Describe(down)}");
    }

    private static async Task<double> ScaleAsync(HttpClient client, int count)
    {
        var start = Stopwatch.GetTimestamp();
        using var response = await client.PostAsJsonAsync("/_emulator/nodes/scale", new { Count = count });
        response.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static string Describe(List<double> times)
    {
        var first = times[0];
        times.Sort();
        return $"median {times[times.Count / 2]:0} ms ({times[0]:0} to {times[^1]:0}, the first {first:0})";
    }
}
