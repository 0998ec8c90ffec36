using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests;

/// <summary>The body of PUT /v1/acl/policy/:name. Hash and indexes are type-checked and ignored.</summary>
internal sealed class ACLPolicyRequest
{
    private static readonly GoObject<JobACLRequest> Job = new GoObject<JobACLRequest>("structs.JobACL")
        .String("Namespace", (r, v) => r.Namespace = v)
        .String("JobID", (r, v) => r.JobID = v)
        .String("Group", (r, v) => r.Group = v)
        .String("Task", (r, v) => r.Task = v);

    public static readonly GoObject<ACLPolicyRequest> Form = new GoObject<ACLPolicyRequest>("structs.ACLPolicy")
        .String("Name", (r, v) => r.Name = v)
        .String("Description", (r, v) => r.Description = v)
        .String("Rules", (r, v) => r.Rules = v)
        .Member("JobACL", GoKinds.Pointer(Job), r => r._job, (r, v) => r._job = v)
        .Ignored("Hash", GoKinds.Bytes)
        .Ignored("CreateIndex", GoKinds.Uint64)
        .Ignored("ModifyIndex", GoKinds.Uint64);

    private JobACLRequest? _job;

    public string Name { get; private set; } = "";

    public string Description { get; private set; } = "";

    public string Rules { get; private set; } = "";

    public ACLPolicy ToPolicy() => new()
    {
        Name = Name,
        Description = Description,
        Rules = Rules,
        JobACL = _job is null ? null : new() { Namespace = _job.Namespace, JobID = _job.JobID, Group = _job.Group, Task = _job.Task },
    };

    private sealed class JobACLRequest
    {
        public string Namespace { get; set; } = "";

        public string JobID { get; set; } = "";

        public string Group { get; set; } = "";

        public string Task { get; set; } = "";
    }
}
