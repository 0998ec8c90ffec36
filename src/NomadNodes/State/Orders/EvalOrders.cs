using NomadNodes.Model;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.State.Orders;

/// <summary>The further orders of the evaluations.</summary>
internal static class EvalOrders
{
    public static readonly TableOrder<JobKey, UuidKey, Evaluation> ByJob = new(eval => new JobKey(eval.Namespace, eval.JobID));

    /// <summary>The order of the list: by CreateIndex, then ID.</summary>
    public static readonly TableOrder<ulong, UuidKey, Evaluation> ByCreation = new(eval => eval.CreateIndex);
}
