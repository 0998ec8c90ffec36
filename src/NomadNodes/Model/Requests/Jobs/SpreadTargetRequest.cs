using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests.Jobs;

/// <summary>A target of a spread as clients send it.</summary>
internal sealed class SpreadTargetRequest
{
    public static readonly GoObject<SpreadTargetRequest> Form = new GoObject<SpreadTargetRequest>("api.SpreadTarget")
        .String("Value", (r, v) => r.Value = v)
        .Member("Percent", GoKinds.Uint8, static _ => 0UL, (r, v) => r.Percent = v);

    public string Value { get; set; } = "";

    public ulong Percent { get; set; }
}
