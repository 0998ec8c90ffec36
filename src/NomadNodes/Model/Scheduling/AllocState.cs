using NomadNodes.Model.Json;

namespace NomadNodes.Model.Scheduling;

/// <summary>A change of the client status that the servers noted.</summary>
internal sealed record AllocState : IWireForm
{
    /// <summary>0 is the client status.</summary>
    public ulong Field { get; init; }

    public string Value { get; init => field = value ?? ""; } = "";

    public Timestamp Time { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Field"u8, Field);
        w.Member("Value"u8, Value);
        w.Member("Time"u8, Time);
        w.EndObject();
    }
}
