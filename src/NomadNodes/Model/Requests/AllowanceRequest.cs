using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests;

/// <summary>What a namespace's jobs may choose among: node pools, Vault or Consul clusters. An Enterprise feature: read, and then refused.</summary>
internal sealed class AllowanceRequest
{
    public string Default { get; set; } = "";

    public List<string>? Allowed { get; set; }

    public List<string>? Denied { get; set; }

    /// <param name="type">The Go type that error texts name.</param>
    public static GoObject<AllowanceRequest> FormOf(string type) => new GoObject<AllowanceRequest>(type)
        .String("Default", (r, v) => r.Default = v)
        .Member("Allowed", GoKinds.Strings, r => r.Allowed, (r, v) => r.Allowed = v)
        .Member("Denied", GoKinds.Strings, r => r.Denied, (r, v) => r.Denied = v);
}
