using NomadNodes.Model.Json;

namespace NomadNodes.Model.Scheduling;

internal sealed record DeploymentState : IWireForm
{
    public bool AutoRevert { get; init; }

    public bool AutoPromote { get; init; }

    /// <summary>Nanoseconds.</summary>
    public long ProgressDeadline { get; init; }

    public Timestamp RequireProgressBy { get; init; }

    public bool Promoted { get; init; }

    public IReadOnlyList<string>? PlacedCanaries { get; init; }

    public long DesiredCanaries { get; init; }

    public long DesiredTotal { get; init; }

    public long PlacedAllocs { get; init; }

    public long HealthyAllocs { get; init; }

    public long UnhealthyAllocs { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("AutoRevert"u8, AutoRevert);
        w.Member("AutoPromote"u8, AutoPromote);
        w.Member("ProgressDeadline"u8, ProgressDeadline);
        w.Member("RequireProgressBy"u8, RequireProgressBy);
        w.Member("Promoted"u8, Promoted);
        w.List("PlacedCanaries"u8, PlacedCanaries);
        w.Member("DesiredCanaries"u8, DesiredCanaries);
        w.Member("DesiredTotal"u8, DesiredTotal);
        w.Member("PlacedAllocs"u8, PlacedAllocs);
        w.Member("HealthyAllocs"u8, HealthyAllocs);
        w.Member("UnhealthyAllocs"u8, UnhealthyAllocs);
        w.EndObject();
    }
}
