using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests;

internal sealed class NamespaceCapabilitiesRequest
{
    public static readonly GoObject<NamespaceCapabilitiesRequest> Form = new GoObject<NamespaceCapabilitiesRequest>("structs.NamespaceCapabilities")
        .Member("EnabledTaskDrivers", GoKinds.Strings, r => r.EnabledTaskDrivers, (r, v) => r.EnabledTaskDrivers = v)
        .Member("DisabledTaskDrivers", GoKinds.Strings, r => r.DisabledTaskDrivers, (r, v) => r.DisabledTaskDrivers = v)
        .Member("EnabledNetworkModes", GoKinds.Strings, r => r.EnabledNetworkModes, (r, v) => r.EnabledNetworkModes = v)
        .Member("DisabledNetworkModes", GoKinds.Strings, r => r.DisabledNetworkModes, (r, v) => r.DisabledNetworkModes = v);

    public List<string>? EnabledTaskDrivers { get; set; }

    public List<string>? DisabledTaskDrivers { get; set; }

    public List<string>? EnabledNetworkModes { get; set; }

    public List<string>? DisabledNetworkModes { get; set; }
}
