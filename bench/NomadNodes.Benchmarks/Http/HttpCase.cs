using System.Text;

namespace NomadNodes.Benchmarks.Http;

/// <summary>One request that is sent over and over.</summary>
/// <param name="Name">On the command line.</param>
/// <param name="Target">The request target.</param>
/// <param name="Headers">Whole lines, each with its end.</param>
/// <param name="Connections">How many send it at once.</param>
internal sealed record HttpCase(string Name, string Target, string Headers, int Connections)
{
    internal static IReadOnlyList<HttpCase> All { get; } =
    [
        new("nodes", "/v1/nodes", "", 4),
        // As every client made with Go asks.
        new("nodes-gzip", "/v1/nodes", "Accept-Encoding: gzip\r\n", 4),
        new("node", $"/v1/node/{OurServer.SomeNode}", "", 32),
    ];

    internal byte[] Request => Encoding.ASCII.GetBytes($"GET {Target} HTTP/1.1\r\nHost: 127.0.0.1:4646\r\nUser-Agent: bench\r\n{Headers}\r\n");
}
