using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests.Jobs;

/// <summary>An identity of a task as clients send it.</summary>
internal sealed class WorkloadIdentityRequest
{
    public static readonly GoObject<WorkloadIdentityRequest> Form = new GoObject<WorkloadIdentityRequest>("api.WorkloadIdentity")
        .String("Name", (r, v) => r.Name = v)
        .Member("Audience", GoKinds.Strings, r => r.Audience, (r, v) => r.Audience = v)
        .String("ChangeMode", (r, v) => r.ChangeMode = v)
        .String("ChangeSignal", (r, v) => r.ChangeSignal = v)
        .Bool("Env", (r, v) => r.Env = v)
        .Bool("File", (r, v) => r.File = v)
        .String("Filepath", (r, v) => r.Filepath = v)
        .String("ServiceName", (r, v) => r.ServiceName = v)
        .Int("TTL", (r, v) => r.TTL = v, "time.Duration")
        .Member("ExtraClaims", GoKinds.StringMap, r => r.ExtraClaims, (r, v) => r.ExtraClaims = v);

    public string Name { get; set; } = "";

    public List<string>? Audience { get; set; }

    public string ChangeMode { get; set; } = "";

    public string ChangeSignal { get; set; } = "";

    public bool Env { get; set; }

    public bool File { get; set; }

    public string Filepath { get; set; } = "";

    public string ServiceName { get; set; } = "";

    /// <summary>Nanoseconds.</summary>
    public long TTL { get; set; }

    public Dictionary<string, string>? ExtraClaims { get; set; }
}
