using NomadNodes.Filtering.Description;
using NomadNodes.Model;

namespace NomadNodes.Services.Filters;

/// <summary>The networks of nodes as filters see them.</summary>
internal static class NetworkFilterTypes
{
    private static readonly FilterType<Port> Port = FilterTypes.Struct<Port>("structs.Port", port => port
        .String("Label", p => p.Label)
        .Int("Value", p => p.Value)
        .Int("To", p => p.To)
        .String("HostNetwork", p => p.HostNetwork)
        .Bool("IgnoreCollision", p => p.IgnoreCollision));

    private static readonly FilterType<DNSConfig> Dns = FilterTypes.Struct<DNSConfig>("structs.DNSConfig", dns => dns
        .List("Servers", d => d.Servers, FilterTypes.String)
        .List("Searches", d => d.Searches, FilterTypes.String)
        .List("Options", d => d.Options, FilterTypes.String));

    private static readonly FilterType<CNIConfig> Cni =
        FilterTypes.Struct<CNIConfig>("structs.CNIConfig", cni => cni.Map("Args", c => c.Args, FilterTypes.String));

    private static readonly FilterType<NodeNetworkAddress> Address =
        FilterTypes.Struct<NodeNetworkAddress>("structs.NodeNetworkAddress", address => address
            .String("Family", a => a.Family)
            .String("Alias", a => a.Alias)
            .String("Address", a => a.Address)
            .String("ReservedPorts", a => a.ReservedPorts)
            .String("Gateway", a => a.Gateway));

    public static FilterType<NetworkResource> Network { get; } = FilterTypes.Struct<NetworkResource>("structs.NetworkResource", network => network
        .String("Mode", n => n.Mode)
        .String("Device", n => n.Device)
        .String("CIDR", n => n.CIDR)
        .String("IP", n => n.IP)
        .String("Hostname", n => n.Hostname)
        .Int("MBits", n => n.MBits)
        .Struct("DNS", n => n.DNS, Dns)
        .List("ReservedPorts", n => n.ReservedPorts, Port)
        .List("DynamicPorts", n => n.DynamicPorts, Port)
        .Struct("CNI", n => n.CNI, Cni));

    public static FilterType<NodeNetworkResource> NodeNetwork { get; } =
        FilterTypes.Struct<NodeNetworkResource>("structs.NodeNetworkResource", network => network
            .String("Mode", n => n.Mode)
            .String("Device", n => n.Device)
            .String("MacAddress", n => n.MacAddress)
            .Int("Speed", n => n.Speed)
            .List("Addresses", n => n.Addresses, Address));

    public static FilterType<NodeReservedNetworkResources> ReservedNetwork { get; } =
        FilterTypes.Struct<NodeReservedNetworkResources>("structs.NodeReservedNetworkResources", network => network
            .String("ReservedHostPorts", n => n.ReservedHostPorts));
}
