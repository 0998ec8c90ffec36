using NomadNodes.Model.Json;

namespace NomadNodes.Model.Jobs;

internal sealed record PeriodicConfig : IWireForm
{
    public bool Enabled { get; init; }

    public string Spec { get; init => field = value ?? ""; } = "";

    public IReadOnlyList<string>? Specs { get; init; }

    public string SpecType { get; init => field = value ?? ""; } = "";

    public bool ProhibitOverlap { get; init; }

    public string TimeZone { get; init => field = value ?? ""; } = "";

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Enabled"u8, Enabled);
        w.Member("Spec"u8, Spec);
        w.List("Specs"u8, Specs);
        w.Member("SpecType"u8, SpecType);
        w.Member("ProhibitOverlap"u8, ProhibitOverlap);
        w.Member("TimeZone"u8, TimeZone);
        w.EndObject();
    }
}
