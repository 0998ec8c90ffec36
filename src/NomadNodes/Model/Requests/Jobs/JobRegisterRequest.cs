using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests.Jobs;

/// <summary>The body of a registration. Submission and PolicyOverride are ignored.</summary>
internal sealed class JobRegisterRequest
{
    public static readonly GoObject<JobRegisterRequest> Form = new GoObject<JobRegisterRequest>("api.JobRegisterRequest")
        .Member("Job", GoKinds.Pointer(JobRequest.Form), r => r.Job, (r, v) => r.Job = v)
        .Bool("EnforceIndex", (r, v) => r.EnforceIndex = v)
        .Uint("JobModifyIndex", (r, v) => r.JobModifyIndex = v)
        .Ignored("PolicyOverride", GoKinds.Bool)
        .Bool("PreserveCounts", (r, v) => r.PreserveCounts = v)
        .Int("EvalPriority", (r, v) => r.EvalPriority = v)
        .Embed("WriteRequest", JobWriteRequest.Form, r => r.WriteRequest);

    public JobRequest? Job { get; set; }

    /// <summary>Register only if the stored job has <see cref="JobModifyIndex"/>.</summary>
    public bool EnforceIndex { get; set; }

    /// <summary>0: the job must be new.</summary>
    public ulong JobModifyIndex { get; set; }

    /// <summary>Groups that exist keep their counts.</summary>
    public bool PreserveCounts { get; set; }

    /// <summary>0: the job's.</summary>
    public long EvalPriority { get; set; }

    /// <summary>Its members are the body's own.</summary>
    public JobWriteRequest WriteRequest { get; } = new();
}
