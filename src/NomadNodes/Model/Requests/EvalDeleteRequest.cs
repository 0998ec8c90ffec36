using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests;

/// <summary>Which evaluations are to be deleted: by ID, or by a filter.</summary>
internal sealed class EvalDeleteRequest
{
    public static readonly GoObject<EvalDeleteRequest> Form = new GoObject<EvalDeleteRequest>("structs.EvalDeleteRequest")
        .Member("EvalIDs", GoKinds.Strings, static r => r.EvalIDs, static (r, v) => r.EvalIDs = v)
        .String("Filter", (r, v) => r.Filter = v);

    public List<string>? EvalIDs { get; set; }

    public string Filter { get; set; } = "";
}
