using NomadNodes.Model.Json;

namespace NomadNodes.Model;

/// <summary>The workloads that a policy is for.</summary>
internal sealed record JobACL : IWireForm
{
    public string Namespace { get; init => field = value ?? ""; } = "";

    public string JobID { get; init => field = value ?? ""; } = "";

    public string Group { get; init => field = value ?? ""; } = "";

    public string Task { get; init => field = value ?? ""; } = "";

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Namespace"u8, Namespace);
        w.Member("JobID"u8, JobID);
        w.Member("Group"u8, Group);
        w.Member("Task"u8, Task);
        w.EndObject();
    }
}
