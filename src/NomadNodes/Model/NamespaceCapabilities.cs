using NomadNodes.Model.Json;

namespace NomadNodes.Model;

/// <summary>What the jobs of a namespace may use. Stored and shown; nothing is held to it.</summary>
internal sealed record NamespaceCapabilities : IWireForm
{
    public IReadOnlyList<string>? EnabledTaskDrivers { get; init; }

    public IReadOnlyList<string>? DisabledTaskDrivers { get; init; }

    public IReadOnlyList<string>? EnabledNetworkModes { get; init; }

    public IReadOnlyList<string>? DisabledNetworkModes { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.List("EnabledTaskDrivers"u8, EnabledTaskDrivers);
        w.List("DisabledTaskDrivers"u8, DisabledTaskDrivers);
        w.List("EnabledNetworkModes"u8, EnabledNetworkModes);
        w.List("DisabledNetworkModes"u8, DisabledNetworkModes);
        w.EndObject();
    }
}
