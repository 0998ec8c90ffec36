using System.Net;
using System.Net.Sockets;

namespace NomadNodes.Tests.Processes;

/// <summary>Ports chosen as test suites choose them: bound for a moment, then written into a configuration.</summary>
internal static class FreePorts
{
    internal static int[] Take(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        listeners.ForEach(listener => listener.Dispose());
        return ports;
    }
}
