using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests;

/// <summary>The body of a namespace upsert. Hash, CreateIndex and ModifyIndex are type-checked and ignored.</summary>
internal sealed class NamespaceRequest
{
    public static readonly GoObject<NamespaceRequest> Form = new GoObject<NamespaceRequest>("structs.Namespace")
        .String("Name", (r, v) => r.Name = v)
        .String("Description", (r, v) => r.Description = v)
        .String("Quota", (r, v) => r.Quota = v)
        .Member("Capabilities", GoKinds.Pointer(NamespaceCapabilitiesRequest.Form), r => r.Capabilities, (r, v) => r.Capabilities = v)
        .Member("NodePoolConfiguration", Pools, r => r.NodePoolConfiguration, (r, v) => r.NodePoolConfiguration = v)
        .Member("VaultConfiguration", Vault, r => r.VaultConfiguration, (r, v) => r.VaultConfiguration = v)
        .Member("ConsulConfiguration", Consul, r => r.ConsulConfiguration, (r, v) => r.ConsulConfiguration = v)
        .Member("Meta", GoKinds.StringMap, r => r.Meta, (r, v) => r.Meta = v)
        .Ignored("Hash", GoKinds.Bytes)
        .Ignored("CreateIndex", GoKinds.Uint64)
        .Ignored("ModifyIndex", GoKinds.Uint64)
        .Member("RequiredExtraClaims", GoKinds.Strings, r => r.RequiredExtraClaims, (r, v) => r.RequiredExtraClaims = v)
        .Member("OptionalExtraClaims", GoKinds.Strings, r => r.OptionalExtraClaims, (r, v) => r.OptionalExtraClaims = v);

    public string Name { get; set; } = "";

    public string Description { get; set; } = "";

    public string Quota { get; set; } = "";

    public NamespaceCapabilitiesRequest? Capabilities { get; set; }

    public AllowanceRequest? NodePoolConfiguration { get; set; }

    public AllowanceRequest? VaultConfiguration { get; set; }

    public AllowanceRequest? ConsulConfiguration { get; set; }

    public Dictionary<string, string>? Meta { get; set; }

    public List<string>? RequiredExtraClaims { get; set; }

    public List<string>? OptionalExtraClaims { get; set; }

    private static PointerKind<AllowanceRequest> Pools => GoKinds.Pointer(AllowanceRequest.FormOf("structs.NamespaceNodePoolConfiguration"));

    private static PointerKind<AllowanceRequest> Vault => GoKinds.Pointer(AllowanceRequest.FormOf("structs.NamespaceVaultConfiguration"));

    private static PointerKind<AllowanceRequest> Consul => GoKinds.Pointer(AllowanceRequest.FormOf("structs.NamespaceConsulConfiguration"));
}
