using NomadNodes.Model.Json;

namespace NomadNodes.Model;

internal sealed record NodeProcessorResources : IWireForm
{
    public Topology? Topology { get; init; }

    internal static NodeProcessorResources Empty { get; } = new();

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Topology"u8, Topology);
        w.EndObject();
    }
}
