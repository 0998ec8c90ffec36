using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests;

/// <summary>The body of PUT /v1/acl/bootstrap, which may be missing.</summary>
internal sealed class ACLBootstrapRequest
{
    public static readonly GoObject<ACLBootstrapRequest> Form = new GoObject<ACLBootstrapRequest>("structs.ACLTokenBootstrapRequest")
        .String("BootstrapSecret", (r, v) => r.BootstrapSecret = v);

    /// <summary>The secret that the token is to have; empty: one is made up.</summary>
    public string BootstrapSecret { get; set; } = "";
}
