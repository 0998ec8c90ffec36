using NomadNodes.Model.Json;

namespace NomadNodes.Model.Jobs;

internal sealed record RequestedDevice : IWireForm
{
    public string Name { get; init => field = value ?? ""; } = "";

    public ulong Count { get; init; }

    public IReadOnlyList<Constraint>? Constraints { get; init; }

    public IReadOnlyList<Affinity>? Affinities { get; init; }

    public AnyValue? FirstAvailable { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Name"u8, Name);
        w.Member("Count"u8, Count);
        w.List("Constraints"u8, Constraints);
        w.List("Affinities"u8, Affinities);
        w.Member("FirstAvailable"u8, FirstAvailable);
        w.EndObject();
    }
}
