using System.Text.Json;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Control;

/// <summary>An allocation as PUT /_emulator/allocations takes it.</summary>
internal sealed class AllocationRequest
{
    public string? ID { get; set; }

    public string? Namespace { get; set; }

    public string? JobID { get; set; }

    /// <summary>A whole job, as PUT /v1/jobs takes it, when it is not there yet.</summary>
    public JsonElement? Job { get; set; }

    public string? TaskGroup { get; set; }

    public string? Name { get; set; }

    public string? NodeID { get; set; }

    public string? EvalID { get; set; }

    public string? DeploymentID { get; set; }

    public string? PreviousAllocation { get; set; }

    public string? DesiredStatus { get; set; }

    public string? DesiredDescription { get; set; }

    public string? ClientStatus { get; set; }

    public string? ClientDescription { get; set; }

    /// <summary>Null for no verdict.</summary>
    public bool? Healthy { get; set; }

    /// <summary>Unix nanoseconds; the present where it is left out.</summary>
    public long CreateTime { get; set; }

    public Allocation ToAllocation() => new()
    {
        ID = ID ?? "",
        Namespace = Namespace ?? "",
        JobID = JobID ?? "",
        TaskGroup = TaskGroup ?? "",
        Name = Name ?? "",
        NodeID = NodeID ?? "",
        EvalID = EvalID ?? "",
        DeploymentID = DeploymentID ?? "",
        PreviousAllocation = PreviousAllocation ?? "",
        DesiredStatus = DesiredStatus ?? "",
        DesiredDescription = DesiredDescription ?? "",
        ClientStatus = ClientStatus ?? "",
        ClientDescription = ClientDescription ?? "",
        DeploymentStatus = Healthy is { } healthy ? new AllocDeploymentStatus { Healthy = healthy } : null,
        CreateTime = CreateTime,
    };
}
