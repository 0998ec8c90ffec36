using NomadNodes.Model.Json;

namespace NomadNodes.Model;

/// <summary>What a client says about one CSI plugin.</summary>
internal sealed record CSIInfo : IWireForm
{
    public string PluginID { get; init => field = value ?? ""; } = "";

    public string AllocID { get; init => field = value ?? ""; } = "";

    public bool Healthy { get; init; }

    public string HealthDescription { get; init => field = value ?? ""; } = "";

    public Timestamp UpdateTime { get; init; }

    public string Provider { get; init => field = value ?? ""; } = "";

    public string ProviderVersion { get; init => field = value ?? ""; } = "";

    public bool RequiresControllerPlugin { get; init; }

    public bool RequiresTopologies { get; init; }

    public CSIControllerInfo? ControllerInfo { get; init; }

    public CSINodeInfo? NodeInfo { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("PluginID"u8, PluginID);
        w.Member("AllocID"u8, AllocID);
        w.Member("Healthy"u8, Healthy);
        w.Member("HealthDescription"u8, HealthDescription);
        w.Member("UpdateTime"u8, UpdateTime);
        w.Member("Provider"u8, Provider);
        w.Member("ProviderVersion"u8, ProviderVersion);
        w.Member("RequiresControllerPlugin"u8, RequiresControllerPlugin);
        w.Member("RequiresTopologies"u8, RequiresTopologies);
        w.Member("ControllerInfo"u8, ControllerInfo);
        w.Member("NodeInfo"u8, NodeInfo);
        w.EndObject();
    }
}
