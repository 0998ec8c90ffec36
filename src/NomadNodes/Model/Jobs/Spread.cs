using NomadNodes.Model.Json;

namespace NomadNodes.Model.Jobs;

internal sealed record Spread : IWireForm
{
    public string Attribute { get; init => field = value ?? ""; } = "";

    /// <summary>0 to 100.</summary>
    public long Weight { get; init; }

    public IReadOnlyList<SpreadTarget>? SpreadTarget { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Attribute"u8, Attribute);
        w.Member("Weight"u8, Weight);
        w.List("SpreadTarget"u8, SpreadTarget);
        w.EndObject();
    }
}
