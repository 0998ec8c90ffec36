using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests;

/// <summary>The body of PUT /v1/acl/role and /v1/acl/role/:id. Hash and indexes are type-checked and ignored.</summary>
internal sealed class ACLRoleRequest
{
    private static readonly GoObject<NameRequest> Link = new GoObject<NameRequest>("structs.ACLRolePolicyLink")
        .String("Name", (r, v) => r.Name = v);

    public static readonly GoObject<ACLRoleRequest> Form = new GoObject<ACLRoleRequest>("structs.ACLRole")
        .String("ID", (r, v) => r.ID = v)
        .String("Name", (r, v) => r.Name = v)
        .String("Description", (r, v) => r.Description = v)
        .Member("Policies", GoKinds.List(GoKinds.Pointer(Link)), r => r._policies, (r, v) => r._policies = v)
        .Ignored("Hash", GoKinds.Bytes)
        .Ignored("CreateIndex", GoKinds.Uint64)
        .Ignored("ModifyIndex", GoKinds.Uint64);

    private List<NameRequest?>? _policies;

    /// <summary>Empty: a new role.</summary>
    public string ID { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Description { get; private set; } = "";

    /// <summary>Nomad: a policy that is named twice counts once.</summary>
    public ACLRole ToRole() => new()
    {
        ID = ID,
        Name = Name,
        Description = Description,
        Policies = [.. (_policies ?? []).Select(link => link?.Name ?? "").Distinct(StringComparer.Ordinal).Select(name => new ACLRolePolicyLink { Name = name })],
    };

    private sealed class NameRequest
    {
        public string Name { get; set; } = "";
    }
}
