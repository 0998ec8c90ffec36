using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests.Jobs;

/// <summary>Whom the body of a registration is for, where neither the job nor the query says it.</summary>
internal sealed class JobWriteRequest
{
    public static readonly GoObject<JobWriteRequest> Form = new GoObject<JobWriteRequest>("api.WriteRequest")
        .String("Region", (r, v) => r.Region = v)
        .String("Namespace", (r, v) => r.Namespace = v)
        .Ignored("SecretID", GoKinds.String);

    public string Region { get; set; } = "";

    public string Namespace { get; set; } = "";
}
