using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests.Jobs;

/// <summary>A constraint as clients send it.</summary>
internal sealed class ConstraintRequest
{
    public static readonly GoObject<ConstraintRequest> Form = new GoObject<ConstraintRequest>("api.Constraint")
        .String("LTarget", (r, v) => r.LTarget = v)
        .String("RTarget", (r, v) => r.RTarget = v)
        .String("Operand", (r, v) => r.Operand = v);

    public string LTarget { get; set; } = "";

    public string RTarget { get; set; } = "";

    public string Operand { get; set; } = "";
}
