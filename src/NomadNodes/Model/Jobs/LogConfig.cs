using NomadNodes.Model.Json;

namespace NomadNodes.Model.Jobs;

internal sealed record LogConfig : IWireForm
{
    public long MaxFiles { get; init; }

    public long MaxFileSizeMB { get; init; }

    public bool Disabled { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("MaxFiles"u8, MaxFiles);
        w.Member("MaxFileSizeMB"u8, MaxFileSizeMB);
        w.Member("Disabled"u8, Disabled);
        w.EndObject();
    }
}
