using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests;

/// <summary>Nomad: server fields that some bodies can carry; honoured where neither query nor header gives them.</summary>
internal sealed class WriteRequest
{
    public static readonly GoObject<WriteRequest> Form = new GoObject<WriteRequest>("structs.WriteRequest")
        .String("Region", (r, v) => r.Region = v)
        .String("Namespace", (r, v) => r.Namespace = v)
        .String("AuthToken", (r, v) => r.AuthToken = v);

    public string Region { get; set; } = "";

    public string Namespace { get; set; } = "";

    public string AuthToken { get; set; } = "";
}
