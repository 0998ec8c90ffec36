using NomadNodes.Model.Json;

namespace NomadNodes.Model;

internal sealed record CSINodeInfo : IWireForm
{
    public string ID { get; init => field = value ?? ""; } = "";

    public long MaxVolumes { get; init; }

    public CSITopology? AccessibleTopology { get; init; }

    public bool RequiresNodeStageVolume { get; init; }

    public bool SupportsStats { get; init; }

    public bool SupportsExpand { get; init; }

    public bool SupportsCondition { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("ID"u8, ID);
        w.Member("MaxVolumes"u8, MaxVolumes);
        w.Member("AccessibleTopology"u8, AccessibleTopology);
        w.Member("RequiresNodeStageVolume"u8, RequiresNodeStageVolume);
        w.Member("SupportsStats"u8, SupportsStats);
        w.Member("SupportsExpand"u8, SupportsExpand);
        w.Member("SupportsCondition"u8, SupportsCondition);
        w.EndObject();
    }
}
