using NomadNodes.Model.Json;

namespace NomadNodes.Model.Jobs;

internal sealed record Constraint : IWireForm
{
    public string LTarget { get; init => field = value ?? ""; } = "";

    public string RTarget { get; init => field = value ?? ""; } = "";

    public string Operand { get; init => field = value ?? ""; } = "";

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("LTarget"u8, LTarget);
        w.Member("RTarget"u8, RTarget);
        w.Member("Operand"u8, Operand);
        w.EndObject();
    }
}
