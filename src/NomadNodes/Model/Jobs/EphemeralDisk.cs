using NomadNodes.Model.Json;

namespace NomadNodes.Model.Jobs;

internal sealed record EphemeralDisk : IWireForm
{
    internal static readonly EphemeralDisk Empty = new();

    public bool Sticky { get; init; }

    public long SizeMB { get; init; }

    public bool Migrate { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Sticky"u8, Sticky);
        w.Member("SizeMB"u8, SizeMB);
        w.Member("Migrate"u8, Migrate);
        w.EndObject();
    }
}
