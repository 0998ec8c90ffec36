using NomadNodes.Model.Json;

namespace NomadNodes.Model;

internal sealed record HostVolume : IWireForm
{
    public string Name { get; init => field = value ?? ""; } = "";

    public string Path { get; init => field = value ?? ""; } = "";

    public bool ReadOnly { get; init; }

    /// <summary>Empty for a volume of the client's own configuration.</summary>
    public string ID { get; init => field = value ?? ""; } = "";

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Name"u8, Name);
        w.Member("Path"u8, Path);
        w.Member("ReadOnly"u8, ReadOnly);
        w.Member("ID"u8, ID);
        w.EndObject();
    }
}
