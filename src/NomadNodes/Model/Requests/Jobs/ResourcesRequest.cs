using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests.Jobs;

/// <summary>What a task asks for; null members take the default.</summary>
internal sealed class ResourcesRequest
{
    public static readonly GoObject<ResourcesRequest> Form = new GoObject<ResourcesRequest>("api.Resources")
        .OptionalInt("CPU", (r, v) => r.CPU = v)
        .OptionalInt("Cores", (r, v) => r.Cores = v)
        .OptionalInt("MemoryMB", (r, v) => r.MemoryMB = v)
        .OptionalInt("MemoryMaxMB", (r, v) => r.MemoryMaxMB = v)
        .OptionalInt("DiskMB", (r, v) => r.DiskMB = v)
        .Member("Networks", GoKinds.List(GoKinds.Pointer(NetworkResourceRequest.Form)), r => r.Networks, (r, v) => r.Networks = v)
        .Member("Devices", GoKinds.List(GoKinds.Pointer(RequestedDeviceRequest.Form)), r => r.Devices, (r, v) => r.Devices = v)
        .Member("NUMA", GoKinds.KeptObject("api.NUMAResource"), r => r.NUMA, (r, v) => r.NUMA = v)
        .OptionalInt("SecretsMB", (r, v) => r.SecretsMB = v)
        .OptionalInt("IOPS", (r, v) => r.IOPS = v);

    /// <summary>MHz.</summary>
    public long? CPU { get; set; }

    public long? Cores { get; set; }

    public long? MemoryMB { get; set; }

    public long? MemoryMaxMB { get; set; }

    public long? DiskMB { get; set; }

    public List<NetworkResourceRequest?>? Networks { get; set; }

    public List<RequestedDeviceRequest?>? Devices { get; set; }

    public Dictionary<string, object?>? NUMA { get; set; }

    public long? SecretsMB { get; set; }

    public long? IOPS { get; set; }
}
