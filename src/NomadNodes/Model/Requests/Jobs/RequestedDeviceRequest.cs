using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests.Jobs;

/// <summary>A device that a task asks for.</summary>
internal sealed class RequestedDeviceRequest
{
    public static readonly GoObject<RequestedDeviceRequest> Form = new GoObject<RequestedDeviceRequest>("api.RequestedDevice")
        .String("Name", (r, v) => r.Name = v)
        .OptionalUint("Count", (r, v) => r.Count = v)
        .Member("Constraints", GoKinds.List(GoKinds.Pointer(ConstraintRequest.Form)), r => r.Constraints, (r, v) => r.Constraints = v)
        .Member("Affinities", GoKinds.List(GoKinds.Pointer(AffinityRequest.Form)), r => r.Affinities, (r, v) => r.Affinities = v)
        .Member("FirstAvailable", GoKinds.KeptList("[]*api.DeviceOption"), r => r.FirstAvailable, (r, v) => r.FirstAvailable = v);

    public string Name { get; set; } = "";

    /// <summary>Null: one.</summary>
    public ulong? Count { get; set; }

    public List<ConstraintRequest?>? Constraints { get; set; }

    public List<AffinityRequest?>? Affinities { get; set; }

    public List<object?>? FirstAvailable { get; set; }
}
