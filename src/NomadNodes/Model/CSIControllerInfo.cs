using NomadNodes.Model.Json;

namespace NomadNodes.Model;

internal sealed record CSIControllerInfo : IWireForm
{
    public bool SupportsCreateDelete { get; init; }

    public bool SupportsAttachDetach { get; init; }

    public bool SupportsListVolumes { get; init; }

    public bool SupportsGetCapacity { get; init; }

    public bool SupportsCreateDeleteSnapshot { get; init; }

    public bool SupportsListSnapshots { get; init; }

    public bool SupportsClone { get; init; }

    public bool SupportsReadOnlyAttach { get; init; }

    public bool SupportsExpand { get; init; }

    public bool SupportsListVolumesAttachedNodes { get; init; }

    public bool SupportsCondition { get; init; }

    public bool SupportsGet { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("SupportsCreateDelete"u8, SupportsCreateDelete);
        w.Member("SupportsAttachDetach"u8, SupportsAttachDetach);
        w.Member("SupportsListVolumes"u8, SupportsListVolumes);
        w.Member("SupportsGetCapacity"u8, SupportsGetCapacity);
        w.Member("SupportsCreateDeleteSnapshot"u8, SupportsCreateDeleteSnapshot);
        w.Member("SupportsListSnapshots"u8, SupportsListSnapshots);
        w.Member("SupportsClone"u8, SupportsClone);
        w.Member("SupportsReadOnlyAttach"u8, SupportsReadOnlyAttach);
        w.Member("SupportsExpand"u8, SupportsExpand);
        w.Member("SupportsListVolumesAttachedNodes"u8, SupportsListVolumesAttachedNodes);
        w.Member("SupportsCondition"u8, SupportsCondition);
        w.Member("SupportsGet"u8, SupportsGet);
        w.EndObject();
    }
}
