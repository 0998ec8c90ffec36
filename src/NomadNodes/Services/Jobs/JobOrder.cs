using NomadNodes.Model.Jobs;
using NomadNodes.Model.Requests.Jobs;
using NomadNodes.Services.Jobs.Canonical;

namespace NomadNodes.Services.Jobs;

/// <summary>A registration.</summary>
/// <param name="Job">Canonical; what the server sets is empty.</param>
/// <param name="EnforcedIndex">The JobModifyIndex that the stored job must have, 0: there must be none. Null: whatever there is.</param>
/// <param name="PreserveCounts">Groups that exist keep their counts.</param>
/// <param name="EvalPriority">0: the job's.</param>
internal sealed record JobOrder(Job Job, ulong? EnforcedIndex = null, bool PreserveCounts = false, long EvalPriority = 0)
{
    /// <summary>Whether whoever registers may do everything. Nomad: so may everybody while ACLs are off.</summary>
    public bool IsOfManagement { get; init; }

    /// <param name="body">With a job.</param>
    /// <param name="region">Where it is registered.</param>
    /// <param name="ns">Where it is registered.</param>
    public static JobOrder Of(JobRegisterRequest body, string region, string ns) => new(
        JobCanonical.Of(body.Job!, region, ns),
        body.EnforceIndex ? body.JobModifyIndex : null,
        body.PreserveCounts,
        body.EvalPriority);
}
