using NomadNodes.Model.Json;

namespace NomadNodes.Model.Scheduling;

internal sealed record PlanAnnotations : IWireForm
{
    public IReadOnlyDictionary<string, DesiredUpdates>? DesiredTGUpdates { get; init; }

    public AnyValue? PreemptedAllocs { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Map("DesiredTGUpdates"u8, DesiredTGUpdates);
        w.Member("PreemptedAllocs"u8, PreemptedAllocs);
        w.EndObject();
    }
}
