using NomadNodes.Model.Json;

namespace NomadNodes.Model.Jobs;

internal sealed record TaskGroupSummary : IWireForm
{
    public long Queued { get; init; }

    public long Complete { get; init; }

    public long Failed { get; init; }

    public long Running { get; init; }

    public long Starting { get; init; }

    public long Lost { get; init; }

    public long Unknown { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Queued"u8, Queued);
        w.Member("Complete"u8, Complete);
        w.Member("Failed"u8, Failed);
        w.Member("Running"u8, Running);
        w.Member("Starting"u8, Starting);
        w.Member("Lost"u8, Lost);
        w.Member("Unknown"u8, Unknown);
        w.EndObject();
    }
}
