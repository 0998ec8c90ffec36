using NomadNodes.Model.Json;

namespace NomadNodes.Services.Evaluations;

/// <summary>How many evaluations were deleted, and by which write.</summary>
internal sealed record EvaluationsDeleted(int Count, ulong Index) : IWireForm
{
    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Count"u8, (long)Count);
        w.Member("Index"u8, Index);
        w.EndObject();
    }
}
