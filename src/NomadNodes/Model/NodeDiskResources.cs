using NomadNodes.Model.Json;

namespace NomadNodes.Model;

internal sealed record NodeDiskResources : IWireForm
{
    public long DiskMB { get; init; }

    internal static NodeDiskResources Empty { get; } = new();

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("DiskMB"u8, DiskMB);
        w.EndObject();
    }
}
