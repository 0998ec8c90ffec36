using NomadNodes.Model.Json;

namespace NomadNodes.Model.Jobs;

internal sealed record JobChildrenSummary : IWireForm
{
    internal static readonly JobChildrenSummary Empty = new();

    public long Pending { get; init; }

    public long Running { get; init; }

    public long Dead { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Pending"u8, Pending);
        w.Member("Running"u8, Running);
        w.Member("Dead"u8, Dead);
        w.EndObject();
    }
}
