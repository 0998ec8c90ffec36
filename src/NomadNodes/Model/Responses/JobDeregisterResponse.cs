using NomadNodes.Model.Json;

namespace NomadNodes.Model.Responses;

/// <summary>What a deregistration answers; of an unknown job all of it is empty.</summary>
/// <param name="EvalID">Empty for jobs that are launched later.</param>
/// <param name="EvalCreateIndex">Nomad: the write's even when there is no evaluation.</param>
/// <param name="JobModifyIndex">The write's.</param>
/// <param name="Index">Of the write; 0 when there was none.</param>
internal sealed record JobDeregisterResponse(string EvalID, ulong EvalCreateIndex, ulong JobModifyIndex, ulong Index) : IWireForm
{
    /// <summary>There was no such job.</summary>
    public static readonly JobDeregisterResponse Nothing = new("", 0, 0, 0);

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("EvalID"u8, EvalID);
        w.Member("EvalCreateIndex"u8, EvalCreateIndex);
        w.Member("JobModifyIndex"u8, JobModifyIndex);
        w.Member("VolumeEvalID"u8, "");
        w.Member("VolumeEvalIndex"u8, 0L);
        w.Member("Index"u8, Index);
        ReplyMeta.Write(w);
        w.EndObject();
    }
}
