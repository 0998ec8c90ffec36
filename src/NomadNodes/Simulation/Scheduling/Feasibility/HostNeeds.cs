using NomadNodes.Model;
using NomadNodes.Model.Jobs;

namespace NomadNodes.Simulation.Scheduling.Feasibility;

/// <summary>What a group wants of a host besides room: volumes, a kind of network, devices.</summary>
internal sealed class HostNeeds
{
    private const string MissingVolumes = "missing compatible host volumes";
    private const string MissingNetwork = "missing network";
    private const string MissingDevices = "missing devices";

    private readonly List<string> _volumes = [];
    private readonly List<DeviceRequest> _devices;
    private readonly string _networkMode;

    internal HostNeeds(TaskGroup group, OperandCache operands)
    {
        _networkMode = group.Networks is [var network, ..] ? network.Mode : "";
        _devices = [.. DeviceRequest.Of(group, operands)];
        if (group.Volumes?.Value is not IReadOnlyDictionary<string, object?> volumes) return;
        foreach (var volume in volumes.Values.OfType<IReadOnlyDictionary<string, object?>>())
        {
            if (volume.GetValueOrDefault("Type") is "host" && volume.GetValueOrDefault("Source") is string source) _volumes.Add(source);
        }
    }

    internal string? Missing(Node node)
    {
        if (_volumes.Exists(volume => node.HostVolumes?.ContainsKey(volume) != true)) return MissingVolumes;
        if (_devices.Exists(device => device.Count > device.Matching(node).Sum(found => found.Instances?.Count(instance => instance.Healthy) ?? 0)))
            return MissingDevices;
        return HasNetwork(node) ? null : MissingNetwork;
    }

    /// <summary>Every node has the host's network; others only if the client found them.</summary>
    private bool HasNetwork(Node node) =>
        _networkMode is "" or "none" or "host"
        || (node.NodeResources?.Networks ?? []).Any(network => network.Mode == _networkMode)
        || (node.NodeResources?.NodeNetworks ?? []).Any(network => network.Mode == _networkMode);
}
