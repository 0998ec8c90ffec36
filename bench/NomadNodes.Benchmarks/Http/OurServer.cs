using System.Globalization;
using NomadNodes.Model;
using NomadNodes.Settings;

namespace NomadNodes.Benchmarks.Http;

/// <summary>Our server, in memory, with a fleet of nodes as their agents describe them.</summary>
internal static class OurServer
{
    internal const int Nodes = 5000;

    internal static string SomeNode { get; } = IdOf(Nodes / 2);

    internal static async Task<ServerApp> StartAsync()
    {
        var app = await ServerApp.StartAsync(new ServerSettings
        {
            Http = new HttpSettings { Port = 0 },
            Data = new DataSettings { Directory = "" },
            Log = new LogSettings { Level = LogDetail.Off },
            Seed = "empty",
        });
        var registered = await app.Cluster.Services.Agents.RegisterAsync([.. Enumerable.Range(0, Nodes).Select(MakeNode)], fill: true);
        return registered.Succeeded(out _, out var error) ? app : throw new InvalidOperationException(error.Text);
    }

    private static Node MakeNode(int number) => new()
    {
        ID = IdOf(number),
        Name = string.Create(CultureInfo.InvariantCulture, $"node-{number}"),
        Datacenter = "dc1",
        NodeClass = "bench",
        Status = NodeStatus.Ready,
    };

    // Spread as UUIDs are, the same for every run.
    private static string IdOf(int number)
    {
        var bytes = new byte[16];
        new Random(number).NextBytes(bytes);
        return new Guid(bytes).ToString();
    }
}
