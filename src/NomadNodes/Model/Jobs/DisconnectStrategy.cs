using NomadNodes.Model.Json;

namespace NomadNodes.Model.Jobs;

internal sealed record DisconnectStrategy : IWireForm
{
    /// <summary>Nanoseconds.</summary>
    public long LostAfter { get; init; }

    /// <summary>Nanoseconds.</summary>
    public long? StopOnClientAfter { get; init; }

    public bool? Replace { get; init; }

    public string Reconcile { get; init => field = value ?? ""; } = "";

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("LostAfter"u8, LostAfter);
        w.Member("StopOnClientAfter"u8, StopOnClientAfter);
        w.Member("Replace"u8, Replace);
        w.Member("Reconcile"u8, Reconcile);
        w.EndObject();
    }
}
