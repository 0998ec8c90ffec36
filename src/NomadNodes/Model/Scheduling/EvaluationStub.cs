using NomadNodes.Model.Json;

namespace NomadNodes.Model.Scheduling;

/// <summary>An evaluation as another one names it: every member, null or empty where unset.</summary>
internal sealed class EvaluationStub(Evaluation eval) : IWireForm
{
    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("ID"u8, eval.ID);
        w.Member("Priority"u8, eval.Priority);
        w.Member("Type"u8, eval.Type);
        w.Member("TriggeredBy"u8, eval.TriggeredBy);
        w.Member("Namespace"u8, eval.Namespace);
        w.Member("JobID"u8, eval.JobID);
        w.Member("NodeID"u8, eval.NodeID);
        w.Member("DeploymentID"u8, eval.DeploymentID);
        w.Member("Status"u8, eval.Status);
        w.Member("StatusDescription"u8, eval.StatusDescription);
        w.Member("WaitUntil"u8, eval.WaitUntil);
        w.Member("NextEval"u8, eval.NextEval);
        w.Member("PreviousEval"u8, eval.PreviousEval);
        w.Member("BlockedEval"u8, eval.BlockedEval);
        w.Member("CreateIndex"u8, eval.CreateIndex);
        w.Member("ModifyIndex"u8, eval.ModifyIndex);
        w.Member("CreateTime"u8, eval.CreateTime);
        w.Member("ModifyTime"u8, eval.ModifyTime);
        w.EndObject();
    }
}
