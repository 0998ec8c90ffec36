using NomadNodes.Model.Json;

namespace NomadNodes.Model.Responses;

/// <summary>What a registration answers.</summary>
/// <param name="EvalID">Empty for jobs that are launched later.</param>
/// <param name="EvalCreateIndex">0 without an evaluation.</param>
/// <param name="JobModifyIndex">Nomad: of an unchanged job its ModifyIndex.</param>
/// <param name="Warnings">Empty when there are none.</param>
/// <param name="Index">Of the write; 0 when there was none.</param>
internal sealed record JobRegisterResponse(string EvalID, ulong EvalCreateIndex, ulong JobModifyIndex, string Warnings, ulong Index) : IWireForm
{
    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("EvalID"u8, EvalID);
        w.Member("EvalCreateIndex"u8, EvalCreateIndex);
        w.Member("JobModifyIndex"u8, JobModifyIndex);
        w.Member("Warnings"u8, Warnings);
        w.Member("Index"u8, Index);
        ReplyMeta.Write(w);
        w.EndObject();
    }
}
