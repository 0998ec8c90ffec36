using NomadNodes.Model.Jobs;
using NomadNodes.Model.Requests.Jobs;

namespace NomadNodes.Services.Jobs.Canonical;

/// <summary>What a task asks for.</summary>
internal static class ResourcesCanonical
{
    private const long DefaultCpu = 100;
    private const long DefaultMemoryMB = 300;

    /// <summary>Nomad: a task that asks for cores asks for no MHz unless it says so.</summary>
    public static Resources Of(ResourcesRequest? sent) => new()
    {
        CPU = sent?.CPU ?? (sent?.Cores > 0 ? 0 : DefaultCpu),
        Cores = sent?.Cores ?? 0,
        MemoryMB = sent?.MemoryMB ?? DefaultMemoryMB,
        MemoryMaxMB = sent?.MemoryMaxMB ?? 0,
        DiskMB = sent?.DiskMB ?? 0,
        IOPS = sent?.IOPS ?? 0,
        Networks = NetworkCanonical.Of(sent?.Networks),
        Devices = Lists.Of(sent?.Devices, Device),
        NUMA = KeptValues.OfTyped(sent?.NUMA),
        SecretsMB = sent?.SecretsMB ?? 0,
    };

    private static RequestedDevice Device(RequestedDeviceRequest device) => new()
    {
        Name = device.Name,
        Count = device.Count ?? 1,
        Constraints = PlacementCanonical.Constraints(device.Constraints),
        Affinities = PlacementCanonical.Affinities(device.Affinities),
        FirstAvailable = KeptValues.OfTyped(device.FirstAvailable),
    };
}
