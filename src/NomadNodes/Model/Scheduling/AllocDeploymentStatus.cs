using NomadNodes.Model.Json;

namespace NomadNodes.Model.Scheduling;

/// <summary>The client's verdict on the health of an allocation.</summary>
internal sealed record AllocDeploymentStatus : IWireForm
{
    public bool? Healthy { get; init; }

    public Timestamp Timestamp { get; init; }

    public bool Canary { get; init; }

    public ulong ModifyIndex { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Healthy"u8, Healthy);
        w.Member("Timestamp"u8, Timestamp);
        w.Member("Canary"u8, Canary);
        w.Member("ModifyIndex"u8, ModifyIndex);
        w.EndObject();
    }
}
