using NomadNodes.Model.Json;

namespace NomadNodes.Model.Responses;

/// <summary>What draining a node and setting its eligibility answers.</summary>
/// <param name="NodeModifyIndex">The index of a drain. Nomad: never filled for eligibility.</param>
/// <param name="EvalIDs">The evaluations that the change led to; null when there are none.</param>
/// <param name="EvalCreateIndex">0 when no evaluations were written.</param>
/// <param name="Index">The index of the write; 0 when there was nothing to change.</param>
internal sealed record NodeChangeResponse(ulong NodeModifyIndex, IReadOnlyList<string>? EvalIDs, ulong EvalCreateIndex, ulong Index) : IWireForm
{
    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("NodeModifyIndex"u8, NodeModifyIndex);
        w.List("EvalIDs"u8, EvalIDs);
        w.Member("EvalCreateIndex"u8, EvalCreateIndex);
        w.Member("Index"u8, Index);
        w.EndObject();
    }
}
