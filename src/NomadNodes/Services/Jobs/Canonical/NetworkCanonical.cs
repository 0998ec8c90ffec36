using NomadNodes.Model;
using NomadNodes.Model.Requests.Jobs;

namespace NomadNodes.Services.Jobs.Canonical;

/// <summary>The networks that groups and tasks ask for.</summary>
internal static class NetworkCanonical
{
    // Nomad: the host network of ports that name none.
    private const string DefaultHostNetwork = "default";

    public static IReadOnlyList<NetworkResource>? Of(List<NetworkResourceRequest?>? sent) => Lists.Of(sent, network => new NetworkResource
    {
        Mode = network.Mode,
        Device = network.Device,
        CIDR = network.CIDR,
        IP = network.IP,
        Hostname = network.Hostname,
        MBits = network.MBits ?? 0,
        DNS = network.DNS is { } dns ? new DNSConfig { Servers = dns.Servers, Searches = dns.Searches, Options = dns.Options } : null,
        ReservedPorts = Lists.Of(network.ReservedPorts!, Port),
        DynamicPorts = Lists.Of(network.DynamicPorts!, Port),
        CNI = network.CNI is { } cni ? new CNIConfig { Args = KeptValues.Texts(cni.Args) } : null,
    });

    private static Port Port(PortRequest port) => new()
    {
        Label = port.Label,
        Value = port.Value,
        To = port.To,
        HostNetwork = port.HostNetwork.Length > 0 ? port.HostNetwork : DefaultHostNetwork,
        IgnoreCollision = port.IgnoreCollision,
    };
}
